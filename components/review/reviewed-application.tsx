import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { isOfShape, saidKind } from "@/lib/activity/kind";
import { assessedFigure, assessedKinds } from "@/lib/application/assessment";
import { noFormerLevel } from "@/lib/edition/clause";
import { countryName } from "@/lib/i18n/country";
import { localName, localNames } from "@/lib/i18n/names";
import { formatRegisterNumber, keptRegisterNumber } from "@/lib/partner/register-number";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Props = { detail: Extract<DeclarationDetail, { kind: "application" }> };

const shownNumber = ({ country = "", siren = "" }: Props["detail"]["answers"]): string =>
  siren && formatRegisterNumber(keptRegisterNumber(country, siren));

export function ReviewedApplication({ detail }: Props) {
  const label = useTranslations("company.fields");
  const t = useTranslations("review.facts");
  const kinds = useTranslations("kinds");
  const terms = useTranslations("terms");
  const locale = useLocale();
  const { answers, assessment, formerLevel } = detail;
  const country = answers.country && countryName(answers.country, locale);
  const models = localNames(detail.models, locale).map(({ name }) => name);
  const none = answers.legacyLevel === noFormerLevel ? terms("no-former-level") : answers.legacyLevel;
  const former = formerLevel ? localName(formerLevel, locale) : none;
  const told = assessment && [
    t("assessment-told", { people: assessment.people.length }),
    ...assessedKinds(assessment).flatMap((kind) =>
      isOfShape(kind, "money")
        ? []
        : [kinds(`${saidKind(kind)}.assessed`, { amount: assessedFigure(assessment, kind) })],
    ),
  ];
  return (
    <FactList
      facts={[
        { key: "companyName", label: label("company-name"), value: answers.companyName },
        { key: "country", label: label("country"), value: country },
        { key: "siren", label: label("siren"), value: shownNumber(answers), isName: true },
        { key: "address", label: label("address"), value: answers.address, isName: true },
        {
          key: "businessModels",
          label: label("business-models"),
          value: models.join(", "),
        },
        { key: "legacyLevel", label: label("legacy-level"), value: former },
        { key: "contactName", label: label("contact-name"), value: answers.contactName },
        { key: "email", label: t("email"), value: detail.email, isName: true },
        ...(told ? [{ key: "assessment", label: t("assessment"), value: told.join(", ") }] : []),
      ]}
    />
  );
}
