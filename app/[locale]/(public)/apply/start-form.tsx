"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import { assessmentSchema } from "@/lib/application/assessment";
import type { FormState } from "@/lib/form/state";
import { startAction } from "./actions";

const place = "assessment";

/** The self-assessment made in this browser, if it says anything. */
const carriedAssessment = (): string => {
  try {
    const text = sessionStorage.getItem(place) ?? localStorage.getItem(place) ?? "";
    const told = assessmentSchema.safeParse(JSON.parse(text));
    return told.success && (told.data.people.length > 0 || told.data.deployments > 0) ? text : "";
  } catch {
    return "";
  }
};

export function StartForm({ locale }: { locale: string }) {
  const t = useTranslations("application.start");
  const [state, submit] = useActionState<FormState, FormData>(startAction, null);
  const [assessment, setAssessment] = useState("");
  useEffect(() => setAssessment(carriedAssessment()), []);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="assessment" value={assessment} />
      <PlainField
        name="email"
        type="email"
        label={t("email")}
        help={t("email-help")}
        state={state}
        autoComplete="email"
        inputMode="email"
        required
      />
      {assessment ? <p className="border-accent border-l-2 bg-accent-wash px-3.5 py-2.5">{t("carried")}</p> : null}
      <PlainSubmit className="w-full">{t("go")}</PlainSubmit>
    </form>
  );
}
