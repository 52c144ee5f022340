"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import type { Locale } from "@/lib/i18n/locale";
import { signInAction } from "./actions";

type Props = { locale: Locale; back: string | null; chosen: { email: string; password: string } | null };

export function SignInForm({ locale, back, chosen }: Props) {
  const t = useTranslations("account.sign-in");
  const labels = { email: t("email"), password: t("password") };
  const form = usePostForm(signInAction, labels, { defaults: chosen ?? {} });
  return (
    <div className="grid gap-5">
      <ActionForm of={form} hidden={{ return: back }} submitLabel={t("submit")} isWide className="grid gap-5">
        <TextField name="email" type="email" label={labels.email} autoComplete="username" inputMode="email" required />
        <TextField name="password" type="password" label={labels.password} autoComplete="current-password" required />
      </ActionForm>
      <p className="text-sm">
        <Link prefetch={false} href={`/${locale}/reset`} className="text-accent underline underline-offset-4">
          {t("forgotten")}
        </Link>
      </p>
    </div>
  );
}
