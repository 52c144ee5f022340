import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { Table } from "@/components/ui/table";
import type { CompanyWithoutSignatory as Row } from "@/db/queries/mandate/succession";
import { formatDay } from "@/lib/date/day";

/** Companies under agreement without a signatory today; nothing where there are none. */
export function CompaniesWithoutSignatory({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("agreement.countersign");
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <div className="mt-14">
      <Section title={t("without")} lead={t("without-lead")}>
        <Table
          caption={t("without")}
          isCaptionHidden
          rows={[...rows]}
          rowKey={({ partnerId }) => partnerId}
          empty={null}
          columns={[
            {
              id: "company",
              header: t("company"),
              isRowHeader: true,
              cell: ({ partnerId, company }) => (
                <Link className={linkLook} href={`/partners/${partnerId}`}>
                  {company}
                </Link>
              ),
            },
            { id: "holder", header: t("last-holder"), cell: ({ holder, capacity }) => `${holder}, ${capacity}` },
            { id: "ended", header: t("ended-on"), cell: ({ endedOn }) => formatDay(endedOn, locale), align: "end" },
          ]}
        />
      </Section>
    </div>
  );
}
