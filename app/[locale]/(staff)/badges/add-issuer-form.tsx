"use client";

import { useTranslations } from "next-intl";
import { IssuerFields, useIssuerLabels } from "@/components/badge/issuer-fields";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { addIssuerAction } from "./actions";

/** Enters an issuer whose badges the programme trusts. */
export function AddIssuerForm() {
  const t = useTranslations("badge.add");
  const form = usePostForm(addIssuerAction, useIssuerLabels());
  return (
    <ActionForm of={form} submitLabel={t("submit")} className="grid max-w-2xl gap-5">
      <IssuerFields />
    </ActionForm>
  );
}
