import { useTranslations } from "next-intl";
import type { OwnApplication } from "@/db/queries/partner/application";
import { countryOptions } from "@/lib/application/country-options";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { isBusinessModel } from "@/lib/partner/business-model";
import { formerLevels, levelsIn } from "@/lib/partner/former-level";
import { modelChoices, modelsAmong, modelsIn } from "@/lib/partner/models";
import { ApplicationForm } from "./application-form-script";
import { ChangeRequest } from "./change-request";

type Props = { application: OwnApplication; edition: Edition; locale: Locale };

/** An application that is still being written. A new version of the row resets the form. */
export function ApplicationEditor({ application, edition, locale }: Props) {
  const { state, data, formerLevel } = application;
  // What was handed in stays as it was told, whatever the rules name since.
  const told = state !== "draft" && formerLevel ? [{ id: data.legacyLevel ?? "", name: formerLevel }] : [];
  const known = levelsIn([edition, { legacyLevels: told }]);
  const levels = formerLevels(known, locale, useTranslations("terms")("no-former-level"));
  const t = useTranslations("application");
  const kept = state === "draft" ? [] : modelsAmong(data.businessModels ?? [], [edition]);
  const models = modelChoices(modelsIn(edition), kept, locale).map((one) =>
    isBusinessModel(one.value) ? { ...one, help: t(`models-help.${one.value}`) } : one,
  );
  return (
    <>
      <ChangeRequest application={application} />
      <ApplicationForm
        key={application.rowVersion}
        {...{ application, levels, models, countries: countryOptions(locale) }}
      />
    </>
  );
}
