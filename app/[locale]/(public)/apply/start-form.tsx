"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { assessmentSchema, saysAnything } from "@/lib/application/assessment";
import type { Locale } from "@/lib/i18n/locale";
import { startAction } from "./actions";

const place = "assessment";

/** The self-assessment made in this browser, if it says anything. */
const carriedAssessment = (): string => {
  try {
    const text = sessionStorage.getItem(place) ?? localStorage.getItem(place) ?? "";
    const told = assessmentSchema.safeParse(JSON.parse(text));
    return told.success && saysAnything(told.data) ? text : "";
  } catch {
    return "";
  }
};

export function StartForm({ locale }: { locale: Locale }) {
  const t = useTranslations("application.start");
  const form = usePostForm(startAction, { email: t("email") });
  const [assessment, setAssessment] = useState("");
  useEffect(() => setAssessment(carriedAssessment()), []);
  return (
    <ActionForm of={form} hidden={{ locale, assessment }} submitLabel={t("go")} isWide className="grid gap-5">
      <TextField
        name="email"
        type="email"
        label={t("email")}
        help={t("email-help")}
        autoComplete="email"
        inputMode="email"
        required
      />
      {assessment ? <p className="border-accent border-l-2 bg-accent-wash px-3.5 py-2.5">{t("carried")}</p> : null}
    </ActionForm>
  );
}
