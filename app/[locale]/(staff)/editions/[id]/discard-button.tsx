"use client";

import { useTranslations } from "next-intl";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { discardEditionAction } from "./actions";

/** Discards a draft. */
export function DiscardButton({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("edition.discard");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  return <ConfirmButton words={words} act={() => discardEditionAction(row)} variant="danger" next="/editions" />;
}
