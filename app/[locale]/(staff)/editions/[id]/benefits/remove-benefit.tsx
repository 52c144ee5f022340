"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { removeEditionBenefitAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; place: number };

/** Removes a benefit from a draft. */
export function RemoveBenefit({ row, place }: Props) {
  const t = useTranslations("edition.benefits.remove");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  const remove = () => removeEditionBenefitAction({ ...row, path: ["benefits", place] });
  return (
    <div>
      <ConfirmButton words={words} act={remove} variant="danger" />
    </div>
  );
}
