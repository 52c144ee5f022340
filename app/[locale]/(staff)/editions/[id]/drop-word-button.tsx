"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { dropWordAction } from "./actions";

type Props = { row: { id: string; rowVersion: number }; list: "credentials" | "tracks"; word: string };

/** Removes a certification or a track from a draft. */
export function DropWordButton({ row, list, word }: Props) {
  const t = useTranslations("edition.words.drop");
  const words = { label: t("label", { word }), title: t("title", { word }), body: t("body"), done: t("done") };
  return (
    <div>
      <ConfirmButton words={words} act={() => dropWordAction({ ...row, list, word })} variant="danger" />
    </div>
  );
}
