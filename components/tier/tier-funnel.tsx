import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkedFigure } from "@/components/ui/linked-figure";
import { Table } from "@/components/ui/table";
import { numberFormat } from "@/lib/i18n/intl";

type Row = {
  id: string;
  name: string;
  count: number;
  ifSigned?: number | undefined;
  href?: string;
  signedHref?: string;
};

/** How many partners hold each tier, the highest first; hatched behind it, how many would if all had signed. */
export function TierFunnel({ title, rows }: { title: string; rows: Row[] }) {
  const t = useTranslations("progress.chart");
  const locale = useLocale();
  const number = numberFormat(locale);
  const most = Math.max(1, ...rows.flatMap(({ count, ifSigned }) => [count, ifSigned ?? 0]));
  // The square root keeps a bar of fifteen visible beside one of eight hundred.
  const width = (count: number): string => `${count === 0 ? 0 : Math.max(0.6, Math.sqrt(count / most) * 100)}%`;
  const hasSigned = rows.some(({ ifSigned }) => ifSigned !== undefined);
  return (
    <figure className="grid gap-3">
      <figcaption className="sr-only">{title}</figcaption>
      <ol className="grid gap-4" aria-hidden="true">
        {[...rows].reverse().map(({ id, name, count, ifSigned }) => (
          <li key={id} className="grid gap-1 sm:grid-cols-[12rem_1fr] sm:items-center sm:gap-5">
            <span className="font-serif text-lg sm:text-right">{name}</span>
            <span className="grid gap-1">
              <span className="flex items-center gap-3">
                <span
                  data-drawn
                  className="moves block h-5 bg-accent"
                  style={{ width: `calc((100% - 5rem) * ${Number.parseFloat(width(count)) / 100})` }}
                />
                <span className="figure text-lg">{number.format(count)}</span>
              </span>
              {ifSigned === undefined ? null : (
                <span className="flex items-center gap-3">
                  <span
                    data-drawn
                    className="moves block h-1.5 bg-[repeating-linear-gradient(115deg,var(--waiting)_0_2px,transparent_2px_5px)]"
                    style={{ width: `calc((100% - 5rem) * ${Number.parseFloat(width(ifSigned)) / 100})` }}
                  />
                  <span className="text-sm text-waiting tabular-nums">{number.format(ifSigned)}</span>
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
      {hasSigned ? (
        <p aria-hidden className="flex gap-6 text-sm text-soft">
          <span className="inline-flex items-center gap-2">
            <span data-drawn className="h-3 w-5 bg-accent" />
            {t("now")}
          </span>
          <span className="inline-flex items-center gap-2">
            <span
              data-drawn
              className="h-1.5 w-5 bg-[repeating-linear-gradient(115deg,var(--waiting)_0_2px,transparent_2px_5px)]"
            />
            {t("if-signed")}
          </span>
        </p>
      ) : null}
      <Disclosure summary={t("as-table")}>
        <Table
          caption={title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: "level", header: t("tier"), cell: ({ name }) => name, isRowHeader: true },
            {
              id: "count",
              header: t("now"),
              cell: ({ count, href }) => <LinkedFigure href={href}>{number.format(count)}</LinkedFigure>,
              align: "end",
            },
            ...(hasSigned
              ? [
                  {
                    id: "signed",
                    header: t("if-signed"),
                    cell: ({ ifSigned, signedHref }: Row) => (
                      <LinkedFigure href={signedHref}>{number.format(ifSigned ?? 0)}</LinkedFigure>
                    ),
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
