"use client";

import { useTranslations } from "next-intl";
import type { RefusalParams } from "@/lib/errors";
import { announce } from "./notices";

type Told = { ok: true } | { ok: false; code: string; params: RefusalParams };

/** Says why something was not done, for buttons that have no field to say it at; null stands for a lost connection. */
export const useAnnounceRefusal = (): ((outcome: Told | null) => void) => {
  const t = useTranslations("refusals");
  return (outcome) => {
    if (outcome?.ok) return;
    const code = outcome?.code ?? "connection-lost";
    const text = t.has(code) ? t(code, { ...outcome?.params }) : t("unknown", { code });
    announce({ text, tone: "danger" });
  };
};
