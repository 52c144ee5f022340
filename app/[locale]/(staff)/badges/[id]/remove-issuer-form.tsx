"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import { removeIssuerAction } from "./actions";

/** Trusts an issuer no more. */
export function RemoveIssuerForm({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("badge.remove");
  const form = usePostForm(removeIssuerAction, {});
  return (
    <ActionForm of={form} hidden={row} submitLabel={t("submit")} variant="danger" className="grid max-w-2xl gap-4">
      <p className="text-soft">{t("lead")}</p>
    </ActionForm>
  );
}
