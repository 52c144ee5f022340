"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dropPartAction } from "./actions";

type Props = {
  row: { id: string; rowVersion: number };
  list: "measures" | "businessModels";
  word: string;
  name: string;
};

/** Removes a kind of activity or a business model from a draft. */
export function DropPartButton({ row, list, word, name }: Props) {
  const t = useTranslations("edition.activity.drop");
  const words = { label: t("label", { name }), title: t("title", { name }), body: t("body"), done: t("done") };
  return (
    <div>
      <ConfirmButton words={words} act={() => dropPartAction({ ...row, list, word })} variant="danger" />
    </div>
  );
}
