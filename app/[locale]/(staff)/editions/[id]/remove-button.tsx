"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { removeClauseAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  path: (string | number)[];
  of?: "remove" | "remove-chapter";
};

/** Removes a clause, a tier or a competency from a draft. */
export function RemoveButton({ row, path, of = "remove" }: Props) {
  const t = useTranslations(`edition.${of}`);
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  return (
    <div>
      <ConfirmButton words={words} act={() => removeClauseAction({ ...row, path })} variant="danger" />
    </div>
  );
}
