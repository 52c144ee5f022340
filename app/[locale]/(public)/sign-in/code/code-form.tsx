"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { codeAction } from "@/app/[locale]/(public)/sign-in/actions";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";

type Props = { locale: string; back: string | null; demoCode: string | null; children?: ReactNode };

export function CodeForm({ locale, back, demoCode, children }: Props) {
  const t = useTranslations("account.code");
  const [state, submit] = useActionState<FormState, FormData>(codeAction, null);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="return" value={back ?? ""} />
      <PlainField
        name="code"
        label={t("label")}
        help={t("help")}
        state={state}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        required
      />
      {demoCode ? (
        <p className="border-l-2 border-rule pl-3.5 text-sm text-soft">
          {t("demo")} <strong className="figure text-lg text-ink">{demoCode}</strong>
        </p>
      ) : null}
      <PlainSubmit className="w-full">{t("submit")}</PlainSubmit>
      {children}
      <p className="text-sm">
        <Link prefetch={false} href={`/${locale}/sign-in`} className="text-accent underline underline-offset-4">
          {t("other")}
        </Link>
      </p>
    </form>
  );
}
