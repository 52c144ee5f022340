import { useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import { EventLine } from "@/components/live/event-line";
import { Pagination } from "@/components/ui/pagination";
import type { HistoryEvent } from "@/db/queries/partner/history";

const pageSize = 20;

/** The company's events, latest first, each with its number in the audit chain. */
export function CompanyHistory({ events, isFirst }: { events: readonly HistoryEvent[]; isFirst: boolean }) {
  const t = useTranslations("company.history");
  const last = events.at(-1)?.seq ?? 1;
  return (
    <Section id="history" title={t("title")} lead={t("intro")}>
      {events.length === 0 ? <p className="text-soft">{t("empty")}</p> : null}
      <ol className="divide-y divide-rule [&>li]:py-2.5">
        {events.map((event) => (
          <EventLine key={event.seq} event={event} />
        ))}
      </ol>
      {events.length > 0 ? <ExportLinks list="history" /> : null}
      <Pagination
        next={events.length === pageSize && last > 1 ? `/company?before=${last}#history` : undefined}
        first={isFirst ? undefined : "/company#history"}
      />
    </Section>
  );
}
