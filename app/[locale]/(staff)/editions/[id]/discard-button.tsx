"use client";

import { useTranslations } from "next-intl";
import { AskButton } from "@/components/ui/confirm-button";
import { discardEditionAction } from "./actions";

/** Throws a draft away. */
export function DiscardButton({ row }: { row: { id: string; rowVersion: number } }) {
  const t = useTranslations("desk.discard");
  const words = { label: t("label"), title: t("title"), body: t("body"), done: t("done") };
  return <AskButton words={words} act={() => discardEditionAction(row)} variant="danger" next="/programme" />;
}
