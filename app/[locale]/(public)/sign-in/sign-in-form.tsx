"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";
import { signInAction } from "./actions";

type Props = { locale: string; back: string | null; chosen: { email: string; password: string } | null };

export function SignInForm({ locale, back, chosen }: Props) {
  const t = useTranslations("account.sign-in");
  const [state, submit] = useActionState<FormState, FormData>(signInAction, null);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="return" value={back ?? ""} />
      <PlainField
        key={`email ${chosen?.email}`}
        name="email"
        type="email"
        label={t("email")}
        state={state}
        defaultValue={chosen?.email}
        autoComplete="username"
        inputMode="email"
        required
      />
      <PlainField
        key={`password ${chosen?.email}`}
        name="password"
        type="password"
        label={t("password")}
        state={state}
        defaultValue={chosen?.password}
        autoComplete="current-password"
        required
      />
      <PlainSubmit className="w-full">{t("submit")}</PlainSubmit>
      <p className="text-sm">
        <Link prefetch={false} href={`/${locale}/reset`} className="text-accent underline underline-offset-4">
          {t("forgotten")}
        </Link>
      </p>
    </form>
  );
}
