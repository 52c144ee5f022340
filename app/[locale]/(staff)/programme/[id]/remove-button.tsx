"use client";

import { useTranslations } from "next-intl";
import { AskButton } from "@/components/desk/ask-button";
import { removeClauseAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; path: (string | number)[] };

/** Takes a clause out of a draft. */
export function RemoveButton({ row, path }: Props) {
  const t = useTranslations("desk.remove");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  return (
    <div>
      <AskButton words={words} act={() => removeClauseAction({ ...row, path })} variant="danger" />
    </div>
  );
}
