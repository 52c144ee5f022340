"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/field/text-field";
import { usePostForm } from "@/components/form/use-post-form";
import { Disclosure } from "@/components/ui/disclosure";
import { renamePasskeyAction } from "./actions";
import { SavedNote } from "./saved-note";

type Props = { passkey: { id: string; name: string } };

/** Gives one passkey another name. */
export function RenamePasskey({ passkey }: Props) {
  const t = useTranslations("account.passkeys");
  const form = usePostForm(renamePasskeyAction, { name: t("name") }, { defaults: { name: passkey.name } });
  const summary = (
    <>
      {t("rename")}
      <span className="sr-only"> {passkey.name}</span>
    </>
  );
  return (
    <Disclosure summary={summary} isOpen={form.answer !== null}>
      <ActionForm
        of={form}
        hidden={{ passkeyId: passkey.id }}
        submitLabel={t("rename-do")}
        variant="secondary"
        className="grid w-72 max-w-full gap-4"
      >
        <TextField name="name" label={t("name")} maxLength={60} required />
      </ActionForm>
      <SavedNote state={form.answer} what="passkey" />
    </Disclosure>
  );
}
