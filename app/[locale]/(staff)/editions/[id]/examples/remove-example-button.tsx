"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { removeExampleAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; example: string; title: string };

/** Removes an example. */
export function RemoveExampleButton({ row, example, title }: Props) {
  const t = useTranslations("edition.examples");
  const words = { label: t("remove"), title: t("remove-title"), body: title, done: t("removed") };
  return <ConfirmButton words={words} act={() => removeExampleAction({ ...row, example })} />;
}
