"use client";

import { useTranslations } from "next-intl";
import type { RefusalParams } from "@/lib/errors";
import { announce } from "./notices";

/**
 * Announces why an action was refused, for buttons without a field to say it at; null means that the connection was
 * lost.
 */
export const useAnnounceRefusal = (): ((outcome: Outcome<unknown> | null) => void) => {
  const t = useTranslations("refusals");
  return (outcome) => {
    if (outcome?.ok) return;
    const code = outcome?.code ?? "connection-lost";
    const text = t.has(code) ? t(code, { ...outcome?.params }) : t("unknown", { code });
    announce({ text, tone: "danger" });
  };
};
