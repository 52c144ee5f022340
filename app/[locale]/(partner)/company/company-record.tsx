import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/layout/section";
import { FactList } from "@/components/ui/fact-list";
import type { CompanyProfile } from "@/db/queries/partner/profile";
import { countryName } from "@/lib/i18n/country";
import { localName, localNames } from "@/lib/i18n/names";
import { formatRegisterNumber } from "@/lib/partner/register-number";

export function CompanyRecord({ company }: { company: CompanyProfile }) {
  const t = useTranslations("company");
  const locale = useLocale();
  const { siren, country, formerLevel } = company;
  const models = localNames(company.businessModels, locale).map(({ name }) => name);
  const facts = [
    { key: "name", label: t("fields.company-name"), value: company.name, isName: true },
    { key: "siren", label: t("fields.siren"), value: siren ? formatRegisterNumber(siren) : null, isName: true },
    {
      key: "country",
      label: t("fields.country"),
      value: countryName(country, locale),
    },
    { key: "address", label: t("fields.address"), value: company.address, isName: true },
    { key: "models", label: t("fields.business-models"), value: models.join("\n") },
    {
      key: "legacy",
      label: t("fields.legacy-level"),
      value: formerLevel && localName(formerLevel, locale),
    },
  ];
  return (
    <Section title={t("record")}>
      <FactList facts={facts} />
      <p className="measure pt-4 text-soft text-sm">{t("fixed")}</p>
    </Section>
  );
}
