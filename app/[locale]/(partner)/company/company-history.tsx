import { useTranslations } from "next-intl";
import { FormattedInstant } from "@/components/format/formatted-instant";
import { Section } from "@/components/layout/section";
import { Pagination } from "@/components/ui/pagination";
import type { HistoryEvent } from "@/db/queries/partner/history";

const pageSize = 20;

/** The company's events, latest first, each with its number in the audit chain. */
export function CompanyHistory({ events, isFirst }: { events: readonly HistoryEvent[]; isFirst: boolean }) {
  const t = useTranslations("company.history");
  const sentences = useTranslations("event");
  const last = events.at(-1)?.seq ?? 1;
  const sentenceOf = ({ kind, by }: HistoryEvent): string => {
    const key = kind.replace(".", "_") as "unknown";
    return sentences(sentences.has(key) ? key : "unknown", { by: by ?? t("portal") });
  };
  return (
    <Section id="history" title={t("title")} lead={t("intro")}>
      {events.length === 0 ? <p className="text-soft">{t("empty")}</p> : null}
      <ol className="divide-y divide-rule">
        {events.map((event) => (
          <li key={event.seq} className="grid gap-x-6 py-2.5 sm:grid-cols-[4rem_minmax(0,1fr)_auto]">
            <span className="text-soft text-sm tabular-nums">{t("number", { seq: event.seq })}</span>
            <span>{sentenceOf(event)}</span>
            <span className="text-soft text-sm">
              <FormattedInstant at={event.at} />
            </span>
          </li>
        ))}
      </ol>
      <Pagination
        next={events.length === pageSize && last > 1 ? `/company?before=${last}#history` : undefined}
        first={isFirst ? undefined : "/company#history"}
      />
    </Section>
  );
}
