import { useLocale, useTranslations } from "next-intl";
import { BadgeFiles } from "@/components/benefit/badge-files";
import { GrantProofList } from "@/components/benefit/grant-proof-list";
import { RequestList } from "@/components/benefit/request-list";
import { useBenefitAmount } from "@/components/benefit/use-benefit-amount";
import { useStandingText } from "@/components/benefit/use-standing-text";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { FactList } from "@/components/ui/fact-list";
import type { OwnBenefit, OwnBenefits } from "@/db/queries/benefit/list";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { localName } from "@/lib/i18n/names";
import { RequestSection } from "./request-section";
import { UseSection } from "./use-section";

type Props = { own: OwnBenefits; shown: OwnBenefit };

/** Whether more can be asked for or used: what is kept after a loss is not asked for again. */
const isOpen = ({ benefit, standing }: OwnBenefit): boolean =>
  standing.state === "given" || (standing.state === "kept" && benefit.giving === "at-once");

function Facts({ shown }: Pick<Props, "shown">) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const amount = useBenefitAmount();
  const standing = useStandingText();
  const { benefit, left } = shown;
  const { demotion, evidence, giving } = benefit;
  const leftSaid = left === null ? "" : benefitAmountText(benefit, left, locale);
  const said = amount(benefit, shown.amount);
  return (
    <FactList
      facts={[
        { key: "standing", label: t("facts.standing"), value: standing(shown.standing) },
        ...(said ? [{ key: "amount", label: t("facts.amount"), value: said }] : []),
        ...(leftSaid && isOpen(shown) ? [{ key: "left", label: t("facts.left"), value: leftSaid }] : []),
        { key: "giving", label: t("facts.giving"), value: t(`givings.${giving}`) },
        ...(evidence ? [{ key: "evidence", label: t("facts.evidence"), value: localName(evidence, locale) }] : []),
        {
          key: "demotion",
          label: t("facts.demotion"),
          value: t(`demotions.${demotion.effect}`, { days: demotion.effect === "keeps-days" ? demotion.days : 0 }),
        },
      ]}
    />
  );
}

/** One benefit: what it is, why it is given or not, what is left, and how to ask for it or use it. */
export function BenefitBody({ own, shown }: Props) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const { benefit, grants } = shown;
  const requests = own.requests.filter(({ benefitId }) => benefitId === benefit.id);
  return (
    <>
      <PageHeader
        title={localName(benefit.name, locale)}
        lead={localName(benefit.description, locale)}
        breadcrumbs={[{ label: t("title"), href: "/benefits" }, { label: localName(benefit.name, locale) }]}
      />
      <div className="pb-8">
        <Facts shown={shown} />
      </div>
      {shown.hasBadge ? <BadgeFiles id={benefit.id} /> : null}
      {shown.may.ask ? <RequestSection shown={shown} /> : null}
      <UseSection own={own} shown={shown} />
      {grants.length > 0 ? (
        <Section title={t("why.title")} lead={t("why.lead")}>
          <GrantProofList benefit={benefit} grants={grants} edition={own.edition} />
        </Section>
      ) : null}
      {benefit.giving === "on-request" ? (
        <Section title={t("requests.title")} id="requests">
          <RequestList requests={requests} />
        </Section>
      ) : null}
    </>
  );
}
