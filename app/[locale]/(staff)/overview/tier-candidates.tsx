import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Edition } from "@/lib/edition/edition";
import { localName, nameById } from "@/lib/i18n/names";
import type { Overview } from "@/lib/overview/overview";

const look = "inline-flex items-center underline underline-offset-4 decoration-1 touch:min-h-11";

/** Companies ready for the highest tier, and companies on their way to it. */
export function TierCandidates({ edition, overview }: { edition: Edition; overview: Overview }) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const tier = localName(edition.tiers.at(-1)?.name, locale);
  const nameOf = (id: string): string => nameById(edition.competencies, id, locale);
  return (
    <>
      <Section title={t("ready-list", { tier })} lead={t("ready-detail")}>
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          {overview.ready.map(({ partnerId, name }) => (
            <li key={partnerId}>
              <Link href={`/partners/${partnerId}`} className={look}>
                {name}
              </Link>
            </li>
          ))}
          {overview.ready.length === 0 ? <li className="text-soft">{t("nobody")}</li> : null}
        </ul>
      </Section>
      <Section title={t("way-list")} lead={t("on-the-way-detail")}>
        <Table
          caption={t("way-list")}
          isCaptionHidden
          rows={overview.onTheWay}
          rowKey={(row) => row.partnerId}
          empty={t("nobody")}
          columns={[
            {
              id: "company",
              header: t("company"),
              isRowHeader: true,
              cell: (row) => (
                <Link href={`/partners/${row.partnerId}`} className={look}>
                  {row.name}
                </Link>
              ),
            },
            { id: "competency", header: t("competency"), cell: (row) => nameOf(row.competency) },
            { id: "team", header: t("missing"), cell: (row) => t("team", { vcp: row.vcp, vcap: row.vcap }) },
          ]}
        />
      </Section>
    </>
  );
}
