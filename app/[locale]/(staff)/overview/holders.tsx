import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Table } from "@/components/ui/table";
import { kindNamed } from "@/lib/edition/competency-kind";
import type { Edition } from "@/lib/edition/edition";
import { localName } from "@/lib/i18n/names";
import type { Overview } from "@/lib/overview/overview";
import { PartnerCount } from "./partner-count";

/** How many partners hold each competency, most held first. */
export function Holders({ edition, overview }: { edition: Edition; overview: Overview }) {
  const t = useTranslations("overview");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const rows = edition.competencies
    .map(({ id, kind, name }) => ({ id, kind, name: localName(name, locale), count: overview.byCompetency[id] ?? 0 }))
    .sort((one, other) => other.count - one.count);
  return (
    <Section title={t("competencies")}>
      <Table
        caption={t("competencies")}
        isCaptionHidden
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { id: "name", header: t("competency"), cell: (row) => row.name, isRowHeader: true },
          {
            id: "kind",
            header: t("kind"),
            cell: ({ kind }) => kindNamed(edition, kind, locale)?.one ?? terms(`competency-kinds.${kind}`),
          },
          {
            id: "count",
            header: t("holders"),
            cell: ({ id, count }) => <PartnerCount count={count} query={{ competency: id }} />,
            align: "end",
          },
        ]}
      />
    </Section>
  );
}
