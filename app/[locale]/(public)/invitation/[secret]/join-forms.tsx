"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NewPasswordField } from "@/components/account/new-password-field";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { UserName } from "@/components/form/field/user-name";
import { usePostForm } from "@/components/form/use-post-form";
import type { Action } from "@/lib/form/state";
import type { Locale } from "@/lib/i18n/locale";
import { joinFreshAction, joinKnownAction, joinSignedInAction } from "./actions";

type Props = { secret: string; locale: Locale; team: string; email: string; name: string | null };
type FormProps = Props & { action: Action<unknown>; labels: Record<string, string>; children?: ReactNode };

function JoinForm({ action, labels, secret, locale, team, name, children }: FormProps) {
  const t = useTranslations("account.invitation");
  const form = usePostForm(action, labels, { defaults: { name: name ?? "" } });
  return (
    <ActionForm of={form} hidden={{ secret, locale }} submitLabel={t("join", { team })} className="grid gap-5">
      {children}
    </ActionForm>
  );
}

/** For people without an account: asks for a name and a password. */
export function JoinFresh(props: Props) {
  const invitation = useTranslations("account.invitation");
  const newPassword = useTranslations("account.new-password");
  const labels = { name: invitation("name"), password: newPassword("label") };
  return (
    <JoinForm {...props} action={joinFreshAction} labels={labels}>
      <UserName email={props.email} />
      <TextField name="name" label={labels.name} autoComplete="name" required />
      <NewPasswordField />
    </JoinForm>
  );
}

/** For people with an account: asks for their password. */
export function JoinKnown(props: Props) {
  const signIn = useTranslations("account.sign-in");
  const invitation = useTranslations("account.invitation");
  const labels = { password: signIn("password") };
  return (
    <JoinForm {...props} action={joinKnownAction} labels={labels}>
      <UserName email={props.email} />
      <TextField
        name="password"
        type="password"
        label={labels.password}
        help={invitation("known-help", { email: props.email })}
        autoComplete="current-password"
        required
      />
    </JoinForm>
  );
}

/** For people who are signed in: asks only for confirmation. */
export function JoinSignedIn(props: Props) {
  return <JoinForm {...props} action={joinSignedInAction} labels={{}} />;
}
