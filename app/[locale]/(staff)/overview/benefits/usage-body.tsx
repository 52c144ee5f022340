import { useLocale, useTranslations } from "next-intl";
import { usePeriodText } from "@/components/benefit/use-period-text";
import { Section } from "@/components/layout/section";
import { Link } from "@/components/ui/link";
import { linkLook } from "@/components/ui/link-look";
import { type Column, Table } from "@/components/ui/table";
import type { BenefitUsage, TierUsage, Usage } from "@/db/queries/benefit/usage";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import type { Edition } from "@/lib/edition/edition";
import { numberFormat } from "@/lib/i18n/intl";
import { localName, nameById } from "@/lib/i18n/names";
import { BudgetSection } from "./budget-section";

function Tiers({ usage: { benefit, tiers, total }, edition }: { usage: BenefitUsage; edition: Edition }) {
  const t = useTranslations("overview.benefits");
  const locale = useLocale();
  const say = (amount: number): string =>
    benefitAmountText(benefit, amount, locale) || numberFormat(locale).format(amount);
  const figure = (id: "waiting" | "allocated" | "used"): Column<TierUsage & { name: string }> => ({
    ...{ id, header: t(id), align: "end", cell: (row) => say(row[id]) },
  });
  const columns: Column<TierUsage & { name: string }>[] = [
    { id: "tier", header: t("tier"), isRowHeader: true, cell: ({ name }) => name },
    {
      id: "companies",
      header: t("companies"),
      align: "end",
      cell: (row) => numberFormat(locale).format(row.companies),
    },
    ...(benefit.giving === "on-request" ? [figure("waiting"), figure("allocated")] : []),
    figure("used"),
  ];
  const rows = tiers.map((one) => ({
    ...one,
    name: one.tier === null ? t("no-tier") : nameById(edition.tiers, one.tier, locale),
  }));
  const sums = rows.length > 1 ? [{ ...total, tier: "", name: t("total") }] : [];
  return (
    <Table
      caption={t("by-tier", { benefit: localName(benefit.name, locale) })}
      isCaptionHidden
      columns={columns}
      rows={[...rows, ...sums]}
      rowKey={({ name }) => name}
      empty={<p className="text-soft">{t("nothing")}</p>}
    />
  );
}

/** Each benefit in its present period: by tier, with the budget; and the table to take away. */
export function UsageBody({ usage }: { usage: Usage }) {
  const t = useTranslations("overview.benefits");
  const locale = useLocale();
  const period = usePeriodText();
  const { edition, benefits, on, may } = usage;
  return (
    <>
      <p className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
        {(["xlsx", "csv"] as const).map((as) => (
          <a key={as} className={linkLook} href={`/api/benefits/usage?${new URLSearchParams({ as, locale })}`}>
            {t(as)}
          </a>
        ))}
        <Link href="/review?kind=benefit" className={linkLook}>
          {t("queue")}
        </Link>
      </p>
      {benefits.length === 0 ? <p>{t("none")}</p> : null}
      {benefits.map((one) => (
        <Section
          key={one.benefit.id}
          id={one.benefit.id}
          title={localName(one.benefit.name, locale)}
          lead={period(one.period)}
        >
          <div className="grid gap-5">
            <Tiers usage={one} edition={edition} />
            {one.benefit.giving === "on-request" ? <BudgetSection usage={one} on={on} maySet={may.setBudget} /> : null}
          </div>
        </Section>
      ))}
    </>
  );
}
