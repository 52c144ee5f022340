"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeAction } from "@/app/[locale]/(public)/sign-in/actions";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; back: string | null; demoCode: string | null; children?: ReactNode };

export function CodeForm({ locale, back, demoCode, children }: Props) {
  const t = useTranslations("account.code");
  const form = usePostForm(codeAction, { code: t("label") });
  return (
    <div className="grid gap-5">
      <ActionForm of={form} hidden={{ return: back }} submitLabel={t("submit")} isWide className="grid gap-5">
        <TextField
          name="code"
          label={t("label")}
          help={t("help")}
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
      </ActionForm>
      {children}
      <p className="text-sm">
        <Link prefetch={false} href={`/${locale}/sign-in`} className="text-accent underline underline-offset-4">
          {t("other")}
        </Link>
      </p>
    </div>
  );
}
