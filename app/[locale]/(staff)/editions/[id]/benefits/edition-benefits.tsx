import { useLocale, useTranslations } from "next-intl";
import { GrantLines } from "@/components/benefit/grant-lines";
import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/disclosure";
import { benefitsIn } from "@/lib/benefit/benefits-in";
import type { Edition } from "@/lib/edition/edition";
import { benefitValues } from "@/lib/editor/benefit-form";
import { localName, localNames } from "@/lib/i18n/names";
import { modelsIn } from "@/lib/partner/models";
import { BenefitForm } from "./benefit-form";
import { RemoveBenefit } from "./remove-benefit";

type Row = { id: string; rowVersion: number };
type Props = { edition: Edition; row: Row | null };

/** What a line of the form can name. */
const useChoices = (edition: Edition) => {
  const { tiers, competencies } = edition;
  const locale = useLocale();
  const named = (list: Parameters<typeof localNames>[0]) =>
    localNames(list, locale).map(({ id, name }) => ({ value: id, label: name }));
  return {
    tiers: named(tiers),
    competencies: named(competencies),
    businessModels: named(modelsIn(edition)),
  };
};

/** Every benefit of an edition with who gets it; in a draft each can be changed or removed, and one added. */
export function EditionBenefits({ edition, row }: Props) {
  const t = useTranslations("edition.benefits");
  const kinds = useTranslations("benefit.kinds");
  const locale = useLocale();
  const choices = useChoices(edition);
  const benefits = benefitsIn(edition);
  const form = (place: number) => {
    if (!row) return null;
    const values = benefitValues(row, place, benefits[place] ?? null, locale, edition.currency);
    return <BenefitForm key={row.rowVersion} values={values} choices={choices} />;
  };
  return (
    <>
      <p className="measure mb-6 text-soft">{t("lead")}</p>
      {benefits.length === 0 ? <p className="mb-6">{t("none")}</p> : null}
      {benefits.map((benefit, place) => (
        <Section
          key={benefit.id}
          id={benefit.id}
          title={
            <>
              {localName(benefit.name, locale)}{" "}
              <span className="font-sans text-base text-soft">{kinds(benefit.kind)}</span>
            </>
          }
          lead={localName(benefit.description, locale)}
        >
          <GrantLines benefit={benefit} edition={edition} />
          {row ? (
            <Disclosure summary={t("change")} className="mt-3">
              <div className="grid gap-6 py-2 pl-4">
                {form(place)}
                <RemoveBenefit row={row} place={place} />
              </div>
            </Disclosure>
          ) : null}
        </Section>
      ))}
      {row ? (
        <Section title={t("add")} id="add">
          {form(-1)}
        </Section>
      ) : null}
    </>
  );
}
