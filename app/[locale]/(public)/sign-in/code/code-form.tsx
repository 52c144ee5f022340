"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { codeAction } from "@/app/[locale]/(public)/sign-in/actions";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";

type Props = {
  locale: Locale;
  back: string | null;
  demoCode: string | null;
  /** Without an authenticator the passkey comes first, and the code is a recovery code. */
  hasTotp: boolean;
  children?: ReactNode;
};

function DemoCode({ code }: { code: string }) {
  const t = useTranslations("account.code");
  return (
    <p className="border-l-2 border-rule pl-3.5 text-sm text-soft">
      {t("demo")} <strong className="figure text-lg text-ink">{code}</strong>
    </p>
  );
}

export function CodeForm({ locale, back, demoCode, hasTotp, children }: Props) {
  const t = useTranslations("account.code");
  const label = t(hasTotp ? "label" : "recovery-label");
  const form = usePostForm(codeAction, { code: label });
  return (
    <div className="grid gap-5">
      {hasTotp ? null : children}
      <ActionForm
        of={form}
        hidden={{ return: back }}
        submitLabel={t(hasTotp ? "submit" : "recovery-submit")}
        variant={hasTotp ? "primary" : "secondary"}
        isWide
        className="grid gap-5"
      >
        <TextField
          name="code"
          label={label}
          help={t(hasTotp ? "help" : "recovery-help")}
          autoComplete={hasTotp ? "one-time-code" : "off"}
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
        />
        {demoCode ? <DemoCode code={demoCode} /> : null}
      </ActionForm>
      {hasTotp ? children : null}
      <p className="text-sm">
        <Link prefetch={false} href={`/${locale}/sign-in`} className="text-accent underline underline-offset-4">
          {t("other")}
        </Link>
      </p>
    </div>
  );
}
