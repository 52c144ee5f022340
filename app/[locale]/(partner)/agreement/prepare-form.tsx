"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { usePostForm } from "@/components/form/use-post-form";
import type { AgreementKind } from "@/lib/agreement/document/kind";
import { prepareAgreementAction } from "./actions";

/** Asks for an offer of the agreement; both language versions are written before the answer. */
export function PrepareForm({ isAgain, kind }: { isAgain: boolean; kind: AgreementKind }) {
  const t = useTranslations("agreement.prepare");
  const form = usePostForm(prepareAgreementAction, {});
  return (
    <ActionForm
      of={form}
      submitLabel={isAgain && kind === "full" ? t("again") : t(kind)}
      sending={t("preparing")}
      className="grid gap-3"
    />
  );
}
