"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusalSentence } from "@/components/form/sentences";
import { offerUndo } from "@/components/review/undo";
import { announce } from "@/components/ui/notices";
import type { Outcome } from "@/lib/errors";
import { useRouter } from "@/lib/i18n/navigation";
import type { Verdict } from "@/lib/review/decision";
import { type Place, placePath, type QueueFilter, queueQuery } from "@/lib/review/queue";
import type { ReviewedKind } from "@/lib/review/schema";
import { acceptAction, undoAction } from "./actions";

type Subject = {
  target: { kind: ReviewedKind; id: string; rowVersion: number };
  partnerName: string;
  filter: QueueFilter;
  next: Place | null;
};

/** Sends a call that has no form of its own; whatever goes wrong is said, nothing is left pending. */
const useCall = () => {
  const sentence = useRefusalSentence();
  const form = useTranslations("form");
  const [isSending, setSending] = useState(false);
  const call = async <T>(act: () => Promise<Outcome<T>>, onDone: (value: T) => void): Promise<void> => {
    setSending(true);
    try {
      const outcome = await act();
      if (outcome.ok) onDone(outcome.value);
      else announce({ text: sentence(outcome.code, outcome.params), tone: "danger" });
    } catch {
      announce({ text: form("connection-lost"), tone: "danger" });
    } finally {
      setSending(false);
    }
  };
  return { call, isSending };
};

/** Accepting, and what follows any decision: the next claim opens, the decision is offered back. */
export const useDecision = ({ target, partnerName, filter, next }: Subject) => {
  const t = useTranslations("queue");
  const router = useRouter();
  const { call, isSending } = useCall();
  const undo = (reviewId: string): void => {
    void call(
      () => undoAction({ reviewId }, crypto.randomUUID()),
      (back) => {
        announce({ text: t("undone") });
        router.push(placePath(back, filter));
        router.refresh();
      },
    );
  };
  const decided = (verdict: Verdict) => (value: { undo: string | null }) => {
    const text = t(`taken.${verdict}`, { partner: partnerName });
    const { undo: reviewId } = value;
    if (reviewId) offerUndo({ text, label: t("undo"), run: () => undo(reviewId) });
    else announce({ text, tone: "met" });
    router.push(next ? placePath(next, filter) : `/queue${queueQuery(filter)}`);
  };
  const accept = (): void => {
    if (!isSending) void call(() => acceptAction(target, crypto.randomUUID()), decided("accepted"));
  };
  return { accept, isSending, decided };
};
