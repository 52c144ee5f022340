import { useLocale, useTranslations } from "next-intl";
import { FormattedDay } from "@/components/format/formatted-day";
import { TierLabel } from "@/components/tier/tier-label";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { OutlookChange } from "@/lib/forecast/outlook";
import { localNames } from "@/lib/i18n/names";
import { MarkShape, OutlookChartDrawing } from "./outlook-chart-drawing";
import { changeKind } from "./outlook-chart-geometry";

type Props = {
  company: string;
  edition: Edition;
  tier: string;
  changes: readonly OutlookChange[];
  on: string;
  until: string;
};

function Legend({ changes }: Pick<Props, "changes">) {
  const t = useTranslations("outlook.legend");
  const shown = (["fall", "lost", "rise"] as const).filter((kind) => changes.some((one) => changeKind(one) === kind));
  return (
    <p aria-hidden className="flex flex-wrap gap-x-6 gap-y-1 text-soft text-sm">
      {shown.map((kind) => (
        <span key={kind} className="inline-flex items-center gap-2">
          <svg aria-hidden="true" viewBox="0 0 20 20" className="size-4">
            <MarkShape kind={kind} x={10} y={10} />
          </svg>
          {t(kind)}
        </span>
      ))}
    </p>
  );
}

/** The tier over the coming months as a stepped line, with a table that says the same. */
export function OutlookChart({ company, edition, tier, changes, on, until }: Props) {
  const t = useTranslations("outlook");
  const locale = useLocale();
  const levels = localNames(edition.tiers, locale);
  const level = levels.find(({ id }) => id === tier)?.name ?? tier;
  const moves = changes.filter(({ move }) => move !== "stay");
  const rows = [{ on, tier }, ...moves];
  return (
    <figure className="mb-8 grid gap-3">
      <figcaption className="sr-only">
        {t("line-alt", { company, level, changes: moves.length, until: formatDay(until, locale) })}
      </figcaption>
      <OutlookChartDrawing levels={levels} tier={tier} changes={changes} on={on} until={until} />
      <Legend changes={changes} />
      <Disclosure summary={t("as-table")}>
        <Table
          caption={t("line")}
          rows={rows}
          rowKey={(row) => row.on}
          columns={[
            { id: "from", header: t("from"), cell: (row) => <FormattedDay on={row.on} />, isRowHeader: true },
            { id: "level", header: t("tier"), cell: (row) => <TierLabel edition={edition} tier={row.tier} /> },
          ]}
        />
      </Disclosure>
    </figure>
  );
}
