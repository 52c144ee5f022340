import { useLocale, useTranslations } from "next-intl";
import { useTraceSentence } from "@/components/evaluate/use-trace-sentence";
import { Link } from "@/components/ui/link";
import { type Column, Table } from "@/components/ui/table";
import type { EditionImpact } from "@/db/queries/edition/impact";
import type { ExplainedMove } from "@/lib/editor/impact-reasons";
import { titleOf } from "@/lib/evaluate/trace/sentence/title";
import { nameById } from "@/lib/i18n/names";
import { ImpactTallies } from "./impact-tallies";

/** Which companies rise and fall: totals by tier and country, then each company. */
export function ImpactBody({ found }: { found: EditionImpact }) {
  const t = useTranslations("edition.impact");
  const say = useTraceSentence();
  const locale = useLocale();
  const { from, to, impact } = found;
  const nameOf = (id: string): string => nameById([...to.tiers, ...from.tiers], id, locale);
  const competency = (id: string): string => nameById([...to.competencies, ...from.competencies], id, locale);
  const moves: Column<ExplainedMove>[] = [
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
      header: t("why"),
      cell: ({ because, direction }) =>
        because.map((node) => say(titleOf(node, { edition: direction === "falls" ? to : from, locale }))).join(", "),
    },
    {
      id: "competencies",
      header: t("competencies"),
      isHiddenOnPhone: true,
      cell: ({ competenciesGained, competenciesLost }) =>
        [
          ...competenciesGained.map((one) => `+ ${competency(one)}`),
          ...competenciesLost.map((one) => `− ${competency(one)}`),
        ].join(", "),
    },
  ];
  const { total } = impact;
  return (
    <div className="grid gap-10">
      <p className="font-serif text-2xl">
        {t("total", { rises: total.rises, falls: total.falls, stays: total.stays })}
      </p>
      <ImpactTallies impact={impact} levelNamed={nameOf} />
      <Table
        caption={t("moves", { count: impact.moved, shown: impact.moves.length })}
        columns={moves}
        rows={impact.moves}
        rowKey={({ partner }) => partner}
        empty={<p className="text-soft">{t("nobody")}</p>}
      />
    </div>
  );
}
