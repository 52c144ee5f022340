import { useLocale, useTranslations } from "next-intl";
import { AddedBenefits } from "@/components/benefit/added-benefits";
import { BenefitItem } from "@/components/benefit/benefit-item";
import { RequestList } from "@/components/benefit/request-list";
import { useBenefitAmount } from "@/components/benefit/use-benefit-amount";
import { useStandingText } from "@/components/benefit/use-standing-text";
import { Section } from "@/components/layout/section";
import { ExportLinks } from "@/components/list/export-links";
import type { OwnBenefit, OwnBenefits } from "@/db/queries/benefit/list";
import { isStillUsable } from "@/lib/benefit/account";
import { benefitAmountText } from "@/lib/benefit/amount-text";
import { areIllustrative } from "@/lib/benefit/benefits-in";
import { localName, nameById } from "@/lib/i18n/names";

function Given({ own }: { own: OwnBenefit }) {
  const t = useTranslations("benefit.left");
  const say = useBenefitAmount();
  const locale = useLocale();
  const left = own.left === null ? "" : benefitAmountText(own.benefit, own.left, locale);
  return (
    <BenefitItem benefit={own.benefit} amount={say(own.benefit, own.amount)}>
      {left ? (
        <span className="text-soft text-sm">{t(own.benefit.giving === "on-request" ? "ask" : "use", { left })}</span>
      ) : null}
    </BenefitItem>
  );
}

function Others({ title, lead, list }: { title: string; lead: string; list: readonly OwnBenefit[] }) {
  const say = useStandingText();
  if (list.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <ul className="border-rule border-t">
        {list.map((own) => (
          <BenefitItem key={own.benefit.id} benefit={own.benefit} amount="">
            {own.standing.state === "not-given" ? null : <span className="text-soft text-sm">{say(own.standing)}</span>}
          </BenefitItem>
        ))}
      </ul>
    </Section>
  );
}

/** What a company gets, what it lost, what the next tier would add, what it does not get, and what it asked for. */
export function BenefitsBody({ own }: { own: OwnBenefits }) {
  const t = useTranslations("benefit");
  const locale = useLocale();
  const { benefits, edition, level, next, requests } = own;
  if (benefits.length === 0 && requests.length === 0) return <p>{t("none")}</p>;
  const tier = nameById(edition.tiers, level.tier, locale);
  const of = (...states: OwnBenefit["standing"]["state"][]) =>
    benefits.filter(({ standing }) => states.includes(standing.state));
  const given = of("given");
  const dropped = of("dropped").filter((one) => one.allocations.some((allocated) => isStillUsable(allocated, own.on)));
  const isAdded = ({ benefit }: OwnBenefit): boolean =>
    next?.added.some((one) => one.benefit.id === benefit.id) ?? false;
  const nextName = next ? nameById(edition.tiers, next.tier, locale) : "";
  return (
    <>
      <Section title={t("gives.title", { tier })} lead={t("gives.lead", { edition: localName(edition.name, locale) })}>
        {given.length === 0 ? <p className="text-soft">{t("gives.none", { tier })}</p> : null}
        <ul className="border-rule border-t empty:hidden">
          {given.map((one) => (
            <Given key={one.benefit.id} own={one} />
          ))}
        </ul>
        {areIllustrative(edition) ? <p className="mt-3 text-soft text-sm">{t("illustrative")}</p> : null}
      </Section>
      <Others title={t("lost.title")} lead={t("lost.lead")} list={[...of("kept", "stopped"), ...dropped]} />
      {next ? (
        <Section title={t("adds.title", { tier: nextName })} lead={t("adds.lead")}>
          <AddedBenefits added={next.added} tier={nextName} />
        </Section>
      ) : null}
      <Others title={t("others.title")} lead={t("others.lead")} list={of("not-given").filter((one) => !isAdded(one))} />
      <Section title={t("requests.title")} id="requests">
        <RequestList requests={requests} />
        {requests.length > 0 ? <ExportLinks list="benefits" /> : null}
      </Section>
    </>
  );
}
