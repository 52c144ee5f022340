"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { PlainFault } from "@/components/form/plain-fault";
import { PlainField } from "@/components/form/plain-field";
import { PlainSubmit } from "@/components/form/plain-submit";
import type { FormState } from "@/lib/form/state";
import { joinFreshAction, joinKnownAction, joinSignedInAction } from "./actions";

type Props = { secret: string; locale: string; team: string; email: string };
type Action = (state: FormState, form: FormData) => Promise<FormState>;

function JoinForm({ action, fields, ...props }: Props & { action: Action; fields: (state: FormState) => ReactNode }) {
  const t = useTranslations("account.invitation");
  const [state, submit] = useActionState<FormState, FormData>(action, null);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <PlainFault state={state} />
      <input type="hidden" name="secret" value={props.secret} />
      <input type="hidden" name="locale" value={props.locale} />
      {fields(state)}
      <PlainSubmit>{t("join", { team: props.team })}</PlainSubmit>
    </form>
  );
}

/** Tells a password manager whose password this is. */
const userName = (email: string): ReactNode => (
  <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
);

/** For people without an account: asks for a name and a password. */
export function JoinFresh(props: Props) {
  const t = useTranslations("account");
  const fields = (state: FormState): ReactNode => (
    <>
      {userName(props.email)}
      <PlainField name="name" label={t("invitation.name")} state={state} autoComplete="name" required />
      <PlainField
        name="password"
        type="password"
        label={t("new-password.label")}
        help={t("new-password.help")}
        state={state}
        autoComplete="new-password"
        required
      />
    </>
  );
  return <JoinForm {...props} action={joinFreshAction} fields={fields} />;
}

/** For people with an account: asks for their password. */
export function JoinKnown(props: Props) {
  const t = useTranslations("account");
  const fields = (state: FormState): ReactNode => (
    <>
      {userName(props.email)}
      <PlainField
        name="password"
        type="password"
        label={t("sign-in.password")}
        help={t("invitation.known-help", { email: props.email })}
        state={state}
        autoComplete="current-password"
        required
      />
    </>
  );
  return <JoinForm {...props} action={joinKnownAction} fields={fields} />;
}

/** For people who are signed in: asks only for confirmation. */
export function JoinSignedIn(props: Props) {
  return <JoinForm {...props} action={joinSignedInAction} fields={() => null} />;
}
