"use client";

import { useTranslations } from "next-intl";
import { IssuerFields, useIssuerLabels } from "@/components/badge/issuer-fields";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { editIssuerAction } from "./actions";

type Row = { id: string; rowVersion: number };
type Named = { name: string; identifiers: readonly string[]; origins: readonly string[] };

/** Changes what an issuer is called and how badges name it. */
export function EditIssuerForm({ row, issuer }: { row: Row; issuer: Named }) {
  const t = useTranslations("badge.edit");
  const { name, identifiers, origins } = issuer;
  const defaults = { name, identifiers: identifiers.join("\n"), origins: origins.join("\n") };
  const form = usePostForm(editIssuerAction, useIssuerLabels(), { defaults });
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="secondary" className="grid max-w-2xl gap-5">
      <IssuerFields />
    </ActionForm>
  );
}
