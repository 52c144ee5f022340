"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { LanguageField } from "@/components/form/field/language-field";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Note } from "@/components/ui/note";
import type { Action } from "@/lib/form/state";
import type { Role } from "@/lib/role";

type Props = {
  action: Action<unknown>;
  words: { email: string; emailHelp?: string; language: string; submit: string; sent: string };
  /** Which roles are given; left out where the invitation is for one thing only. */
  roles?: { label: string; preset: readonly Role[]; field: ReactNode };
};

<<<<<<< /tmp/w/m_o
/** Invites a person: address, roles and language of the e-mail. The link is sent by e-mail only. */
export function InviteForm({ action, words, roles }: Props) {
  const labels = { email: words.email, ...(roles ? { roles: roles.label } : {}), locale: words.language };
  const defaults = { locale: useLocale(), roles: roles?.preset };
  const form = usePostForm(action, labels, { defaults });
||||||| /tmp/w/m_b
/** Address, roles, language of the letter. The link goes by mail only. */
export function InviteForm({ action, roles, preset }: Props) {
  const t = useTranslations("members.invite");
  const tu = useTranslations("ui.language");
  const locale = useLocale();
  const id = useId();
  const [state, submit] = useActionState<FormState<void>, FormData>(action, idleForm);
  const language = state.is === "refused" ? state.values.locale : locale;
=======
/** Address, roles, language of the letter. The link goes by mail only. */
export function InviteForm({ action, roles, preset }: Props) {
  const t = useTranslations("member.invite");
  const tu = useTranslations("ui.language");
  const locale = useLocale();
  const id = useId();
  const [state, submit] = useActionState<FormState<void>, FormData>(action, idleForm);
  const language = state.is === "refused" ? state.values.locale : locale;
>>>>>>> /tmp/w/m_t
  return (
    <div className="grid max-w-md gap-5">
      {form.answer?.ok ? (
        <Note tone="met" isAnswer>
          {words.sent}
        </Note>
      ) : null}
      <ActionForm of={form} submitLabel={words.submit} className="grid gap-5">
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={words.email}
          help={words.emailHelp}
          autoComplete="off"
          required
        />
        {roles?.field}
        <LanguageField name="locale" label={words.language} />
      </ActionForm>
    </div>
  );
}
