import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { EventLine } from "@/components/live/event-line";
import { Link } from "@/components/ui/link";
import type { HistoryEvent } from "@/db/queries/partner/history";

/** The company's latest events, newest first. */
export function RecentEvents({ events }: { events: HistoryEvent[] }) {
  const t = useTranslations("progress");
  return (
    <Section id="history" title={t("history")} aside={<Link href="/company#history">{t("history-all")}</Link>}>
      <ol className="grid gap-2">
        {events.map((event) => (
          <EventLine key={event.seq} event={event} />
        ))}
      </ol>
    </Section>
  );
}
