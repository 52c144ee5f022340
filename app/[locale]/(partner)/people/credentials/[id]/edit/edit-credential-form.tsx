"use client";

import { useTranslations } from "next-intl";
import { fillInto, useBadgeFill } from "@/components/badge/use-badge-fill";
import { CredentialFields } from "@/components/credential/credential-fields";
import { ActionForm } from "@/components/form/action-form";
import { useActionForm } from "@/components/form/use-action-form";
import { announce } from "@/components/ui/notices";
import { type CredentialCatalogue, withKept } from "@/lib/credential/catalogue";
import type { CredentialColumns } from "@/lib/credential/facts";
import { editCredentialForm } from "@/lib/credential/form";
import { credentialFormValues } from "@/lib/credential/form-values";
import type { Day } from "@/lib/date/day";
import { useRouter } from "@/lib/i18n/navigation";
import { editCredentialAction } from "./actions";

type Proof = { id: string; name: string; size: number };
type Editable = Omit<CredentialColumns, "proofFileId"> & {
  id: string;
  rowVersion: number;
  state: string;
  askedFields: string[];
  proof: Proof | null;
};

/** A reviewer opened only some fields: what the badge says is shown, and written nowhere. */
const keepAsTyped = (): void => undefined;

type Props = { credential: Editable; offered: CredentialCatalogue; today: Day; draftKey: string };

export function EditCredentialForm({ credential, offered, today, draftKey }: Props) {
  const t = useTranslations("declaration");
  const router = useRouter();
  const { id, rowVersion, proof, askedFields } = credential;
  const isAnswer = credential.state === "more-asked";
  const form = useActionForm(editCredentialForm, editCredentialAction, {
    defaults: { id, rowVersion, ...credentialFormValues({ ...credential, proofFileId: proof?.id ?? null }) },
    draftKey,
    onDone: () => {
      announce({ text: t(isAnswer ? "answer-done" : "edit-done"), tone: "met" });
      router.push(`/people/credentials/${id}`);
    },
  });
  const fileId = form.form.watch("proofFileId") ?? "";
  const preview = useBadgeFill({ fileId, known: proof?.id, fill: isAnswer ? keepAsTyped : fillInto(form.form) });
  return (
    <ActionForm of={form} submitLabel={t(isAnswer ? "answer-submit" : "edit-submit")} className="grid max-w-xl gap-6">
      <CredentialFields
        type={form.form.watch("type")}
        catalogue={withKept(offered, credential)}
        today={today}
        proof={proof ?? undefined}
        preview={preview}
        only={isAnswer ? askedFields : undefined}
      />
    </ActionForm>
  );
}
