"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { assessmentPlace, readKept } from "@/app/[locale]/frame/kept-assessment";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { saysAnything } from "@/lib/application/assessment";
import type { Locale } from "@/lib/i18n/locale";
import { startAction } from "./actions";

/** The self-assessment kept in this browser; empty where there is none. */
const keptText = (): string => {
  try {
    return sessionStorage.getItem(assessmentPlace) ?? localStorage.getItem(assessmentPlace) ?? "";
  } catch {
    return "";
  }
};

const isTold = async (text: string): Promise<boolean> => {
  const told = await readKept(text);
  return told !== null && saysAnything(told);
};

/**
 * The self-assessment made in this browser, and whether it says anything. It goes along until that is known: what reads it
 * is loaded only where there is one, and the server drops what does not read.
 */
const useCarried = () => {
  const [carried, setCarried] = useState({ text: "", isTold: false });
  useEffect(() => {
    const text = keptText();
    if (!text) return;
    setCarried({ text, isTold: false });
    isTold(text).then(
      (told) => setCarried({ text: told ? text : "", isTold: told }),
      () => undefined,
    );
  }, []);
  return carried;
};

export function StartForm({ locale }: { locale: Locale }) {
  const t = useTranslations("application.start");
  const form = usePostForm(startAction, { email: t("email") });
  const carried = useCarried();
  return (
    <ActionForm
      of={form}
      hidden={{ locale, assessment: carried.text }}
      submitLabel={t("go")}
      isWide
      className="grid gap-5"
    >
      <TextField
        name="email"
        type="email"
        label={t("email")}
        help={t("email-help")}
        autoComplete="email"
        inputMode="email"
        required
      />
      {carried.isTold ? <p className="border-accent border-l-2 bg-accent-wash px-3.5 py-2.5">{t("carried")}</p> : null}
    </ActionForm>
  );
}
