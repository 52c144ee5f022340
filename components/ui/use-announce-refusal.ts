"use client";

import { useRefusalSentence } from "@/components/form/source/sentences";
import type { RefusalParams } from "@/lib/refusal/refusal";
import { announce } from "./notices";

type Told = { ok: true } | { ok: false; code: string; params: RefusalParams };

/** Says why something was not done, for buttons that have no field to say it at; null stands for a lost connection. */
export const useAnnounceRefusal = (): ((outcome: Told | null) => void) => {
  const sentence = useRefusalSentence();
  return (outcome) => {
    if (outcome?.ok) return;
    announce({ text: sentence(outcome?.code ?? "connection-lost", { ...outcome?.params }), tone: "danger" });
  };
};
