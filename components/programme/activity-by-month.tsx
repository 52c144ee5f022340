import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Table } from "@/components/ui/table";
import { formatMonth, type Month } from "@/lib/date/day";
import { MonthBars } from "./month-bars";

export type MonthFigure = {
  month: Month;
  /** Verified: cents, points or a count. */
  value: number;
  /** Declared and not verified yet, in the same unit. */
  waiting?: number | undefined;
};

type Props = {
  title: string;
  unit: "cents" | "points" | "count";
  currency?: string;
  months: MonthFigure[];
  /** What a month is held against, in the same unit. */
  threshold?: number | undefined;
  thresholdLabel?: string | undefined;
};

/** Writes a figure of the chart in the reader's language. */
export const figureWriter = (locale: string, unit: Props["unit"], currency: string, isShort = false) => {
  const notation = isShort
    ? ({ notation: "compact", maximumFractionDigits: 1 } as const)
    : { maximumFractionDigits: 0 };
  const style = unit === "cents" ? ({ style: "currency", currency } as const) : {};
  const number = new Intl.NumberFormat(locale, { ...style, ...notation });
  return (value: number): string => number.format(unit === "cents" ? value / 100 : value);
};

/** Month by month against a threshold, with a table that says the same. */
export function ActivityByMonth({ title, unit, currency = "EUR", months, threshold, thresholdLabel }: Props) {
  const t = useTranslations("progress.chart");
  const locale = useLocale();
  const write = figureWriter(locale, unit, currency);
  if (months.length === 0) return <p className="text-soft">{t("empty")}</p>;
  const line = threshold === undefined ? undefined : (thresholdLabel ?? t("threshold", { value: write(threshold) }));
  const hasWaiting = months.some(({ waiting }) => waiting);
  return (
    <figure className="grid gap-3">
      <figcaption className="font-semibold">{title}</figcaption>
      <MonthBars months={months} threshold={threshold} write={figureWriter(locale, unit, currency, true)} />
      <p aria-hidden className="flex flex-wrap gap-x-6 text-soft text-sm">
        <span className="inline-flex items-center gap-2">
          <span className="size-3 bg-accent" />
          {t("verified")}
        </span>
        {hasWaiting ? (
          <span className="inline-flex items-center gap-2">
            <span className="size-3 border-2 border-waiting border-dashed" />
            {t("declared")}
          </span>
        ) : null}
        {line ? (
          <span className="inline-flex items-center gap-2 text-ink">
            <span className="w-6 border-ink border-t-2 border-dashed" />
            {line}
          </span>
        ) : null}
      </p>
      <Disclosure summary={t("as-table")}>
        <Table
          caption={line ? `${title} – ${line}` : title}
          rows={months}
          rowKey={({ month }) => month}
          columns={[
            { id: "month", header: t("month"), cell: ({ month }) => formatMonth(month, locale), isRowHeader: true },
            { id: "value", header: t("verified"), cell: ({ value }) => write(value), align: "end" },
            ...(hasWaiting
              ? [
                  {
                    id: "waiting",
                    header: t("declared"),
                    cell: ({ waiting }: MonthFigure) => write(waiting ?? 0),
                    align: "end" as const,
                  },
                ]
              : []),
          ]}
        />
      </Disclosure>
    </figure>
  );
}
