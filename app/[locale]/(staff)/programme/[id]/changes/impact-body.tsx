import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { EditionImpact } from "@/db/queries/edition";
import type { Move, Tally } from "@/lib/edition/impact";

const shown = 200;

/** Who rises and who falls: in numbers by level and country, then company by company. */
export function ImpactBody({ found }: { found: EditionImpact }) {
  const t = useTranslations("desk.impact");
  const locale = useLocale() === "en" ? "en" : "fr";
  const { from, to, impact } = found;
  const nameOf = (id: string): string => [...to.tiers, ...from.tiers].find((one) => one.id === id)?.name[locale] ?? id;
  const competency = (id: string): string =>
    [...to.competencies, ...from.competencies].find((one) => one.id === id)?.name[locale] ?? id;
  const tallies = (first: string, label: (of: string) => string): Column<Tally>[] => [
    { id: "of", header: first, isRowHeader: true, cell: ({ of }) => label(of) },
    { id: "rises", header: t("rises"), align: "end", cell: ({ rises }) => rises },
    { id: "falls", header: t("falls"), align: "end", cell: ({ falls }) => falls },
    { id: "stays", header: t("stays"), align: "end", cell: ({ stays }) => stays },
  ];
  const moves: Column<Move>[] = [
    {
      id: "name",
      header: t("partner"),
      isRowHeader: true,
      cell: ({ partner, name }) => <Link href={`/partners/${partner}`}>{name}</Link>,
    },
    { id: "direction", header: t("direction"), cell: ({ direction }) => t(direction) },
    { id: "from", header: t("from"), cell: (move) => nameOf(move.from) },
    { id: "to", header: t("to"), cell: (move) => nameOf(move.to) },
    {
      id: "why",
      header: t("competencies"),
      isHiddenOnPhone: true,
      cell: ({ competenciesGained, competenciesLost }) =>
        [
          ...competenciesGained.map((one) => `+ ${competency(one)}`),
          ...competenciesLost.map((one) => `− ${competency(one)}`),
        ].join(", "),
    },
  ];
  const { total, byLevel, byCountry } = impact;
  return (
    <div className="grid gap-10">
      <p className="font-serif text-2xl">
        {t("total", { rises: total.rises, falls: total.falls, stays: total.stays })}
      </p>
      <div className="grid gap-10 lg:grid-cols-2">
        <Table caption={t("by-level")} columns={tallies(t("level"), nameOf)} rows={byLevel} rowKey={({ of }) => of} />
        <Table
          caption={t("by-country")}
          columns={tallies(t("country"), (of) => of)}
          rows={byCountry}
          rowKey={({ of }) => of}
        />
      </div>
      <Table
        caption={t("moves", { count: impact.moves.length, shown: Math.min(shown, impact.moves.length) })}
        columns={moves}
        rows={impact.moves.slice(0, shown)}
        rowKey={({ partner }) => partner}
        empty={<p className="text-soft">{t("nobody")}</p>}
      />
    </div>
  );
}
