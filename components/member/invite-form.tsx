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

/** Invites a person: address, roles and language of the e-mail. The link is sent by e-mail only. */
export function InviteForm({ action, words, roles }: Props) {
  const labels = { email: words.email, ...(roles ? { roles: roles.label } : {}), locale: words.language };
  const defaults = { locale: useLocale(), roles: roles?.preset };
  const form = usePostForm(action, labels, { defaults });
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
