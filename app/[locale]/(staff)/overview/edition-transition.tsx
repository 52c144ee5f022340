import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Table } from "@/components/ui/table";
import { noFormerLevel } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import { localName, localNames } from "@/lib/i18n/names";
import type { Overview } from "@/lib/overview/overview";
import { type FormerLevel, withLevel } from "@/lib/partner/former-level";
import { PartnerCount } from "./partner-count";

type Row = { id: string; name: string; counts: Record<string, number> };

type Props = { edition: Edition; formerLevels: readonly FormerLevel[]; overview: Overview };

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, one) => total + one, 0);

/**
 * Tiers of the former programme against those of the current one, had everyone signed: the article's before and after.
 */
export function EditionTransition({ edition, formerLevels, overview }: Props) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const levels = Object.keys(overview.transition).reduce(withLevel, formerLevels);
  const rows: Row[] = [...localNames(levels, locale), { id: noFormerLevel, name: t("none") }]
    .map((level) => ({ ...level, counts: overview.transition[level.id] ?? {} }))
    .filter((row) => sum(row.counts) > 0);
  return (
    <Section title={t("transition")} lead={t("transition-lead")}>
      <Table
        caption={t("transition")}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: "old", header: t("old"), cell: (row) => row.name, isRowHeader: true },
          ...edition.tiers.map((tier) => ({
            id: tier.id,
            header: localName(tier.name, locale),
            cell: (row: Row) => (
              <PartnerCount count={row.counts[tier.id] ?? 0} query={{ legacy: row.id, future: tier.id }} />
            ),
            align: "end" as const,
          })),
          { id: "total", header: t("total"), cell: (row) => sum(row.counts), align: "end" },
        ]}
      />
    </Section>
  );
}
