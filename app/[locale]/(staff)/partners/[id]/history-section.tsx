import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { EventLine } from "@/components/live/event-line";
import { listHistory } from "@/db/queries/partner/history";
import type { Actor } from "@/lib/actor";

/** The company's latest events, newest first. */
export async function HistorySection({ actor, partnerId }: { actor: Actor; partnerId: string }) {
  const [events, t] = await Promise.all([listHistory(actor, partnerId), getTranslations("partner")]);
  return (
    <Section title={t("history")}>
      {events.length === 0 ? <p className="text-soft">{t("no-history")}</p> : null}
      <ol className="grid gap-2">
        {events.map((event) => (
          <EventLine key={event.seq} event={event} />
        ))}
      </ol>
      {events.length > 0 ? <ExportLinks list="history" partner={partnerId} /> : null}
    </Section>
  );
}
