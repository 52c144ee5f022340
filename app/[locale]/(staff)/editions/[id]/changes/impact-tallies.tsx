import { useLocale, useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import type { EditionImpact } from "@/db/queries/edition/impact";
import type { Direction, ImpactTally } from "@/lib/editor/impact";
import { countryName } from "@/lib/i18n/country";
import { numberFormat } from "@/lib/i18n/intl";

const directions: Direction[] = ["rises", "falls", "stays"];

type Props = { impact: EditionImpact["impact"]; levelNamed: (id: string) => string };

/** How many companies rise, fall and stay, by current tier and by country. */
export function ImpactTallies({ impact: { byLevel, byCountry }, levelNamed }: Props) {
  const t = useTranslations("edition.impact");
  const locale = useLocale();
  const number = numberFormat(locale);
  const columns = (first: string, label: (of: string) => string): Column<ImpactTally>[] => [
    { id: "of", header: first, isRowHeader: true, cell: ({ of }) => label(of) },
    ...directions.map(
      (id): Column<ImpactTally> => ({ id, header: t(id), align: "end", cell: (tally) => number.format(tally[id]) }),
    ),
  ];
  const land = (code: string): string => (code === "" ? "–" : countryName(code, locale));
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Table caption={t("by-level")} columns={columns(t("level"), levelNamed)} rows={byLevel} rowKey={({ of }) => of} />
      <Table caption={t("by-country")} columns={columns(t("country"), land)} rows={byCountry} rowKey={({ of }) => of} />
    </div>
  );
}
