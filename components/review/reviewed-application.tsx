import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/fact-list";
import { activityKinds, isOfShape } from "@/lib/activity/kind";
import { assessmentFigure } from "@/lib/application/assessment";
import { legacyAnswers } from "@/lib/application/schema";
import { businessModels } from "@/lib/partner/business-model";
import { formatSiren } from "@/lib/partner/siren";
import type { DeclarationDetail } from "@/lib/review/declaration";

type Props = { detail: Extract<DeclarationDetail, { kind: "application" }> };

export function ReviewedApplication({ detail }: Props) {
  const label = useTranslations("review.fields.application");
  const t = useTranslations("queue.facts");
  const kinds = useTranslations("kinds");
  const word = useTranslations("application");
  const locale = useLocale();
  const { answers, assessment } = detail;
  const country = answers.country && new Intl.DisplayNames(locale, { type: "region" }).of(answers.country);
  const models = businessModels.filter((model) => answers.businessModels?.includes(model));
  const legacy = legacyAnswers.find((level) => level === answers.legacyLevel);
  const told = assessment && [
    t("assessment-told", { people: assessment.people.length }),
    ...activityKinds.flatMap((kind) =>
      isOfShape(kind, "money") ? [] : [kinds(`${kind}.assessed`, { amount: assessment[assessmentFigure(kind)] })],
    ),
  ];
  return (
    <FactList
      facts={[
        { key: "companyName", label: label("companyName"), value: answers.companyName },
        { key: "country", label: label("country"), value: country },
        { key: "siren", label: label("siren"), value: formatSiren(answers.siren ?? "") },
        { key: "address", label: label("address"), value: answers.address },
        {
          key: "businessModels",
          label: label("businessModels"),
          value: models.map((model) => word(`models.${model}`)).join(", "),
        },
        { key: "legacyLevel", label: label("legacyLevel"), value: legacy && word(`legacy.${legacy}`) },
        { key: "contactName", label: label("contactName"), value: answers.contactName },
        { key: "email", label: t("email"), value: detail.email },
        ...(told ? [{ key: "assessment", label: t("assessment"), value: told.join(", ") }] : []),
      ]}
    />
  );
}
