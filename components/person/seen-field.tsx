"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";

/** Without this tick, a change of the tier is shown first and nothing is saved. */
export function SeenField() {
  const t = useTranslations("person.effect");
  return <CheckboxField name="isSeen" label={t("seen")} help={t("seen-help")} />;
}

/** Without this tick, it is shown first that the person counts in another company, and nothing is saved. */
export function SeenElsewhereField() {
  const t = useTranslations("person.effect");
  return <CheckboxField name="isElsewhereSeen" label={t("elsewhere")} help={t("elsewhere-help")} />;
}
