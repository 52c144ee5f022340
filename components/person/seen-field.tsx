"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/form/field/checkbox-field";

/** Without this tick, a change of the tier is shown first and nothing is saved. */
export function SeenField({ isElsewhere = false }: { isElsewhere?: boolean }) {
  const t = useTranslations("person.effect");
  return <CheckboxField name="isSeen" label={t(isElsewhere ? "elsewhere" : "seen")} help={t("seen-help")} />;
}
