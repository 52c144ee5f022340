"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { randomKey } from "@/components/form/random-key";
import { useRefusalSentence } from "@/components/form/source/sentences";
import { offerUndo } from "@/components/review/undo";
import { announce } from "@/components/ui/notices";
import { useRouter } from "@/lib/i18n/navigation";
import type { Outcome } from "@/lib/refusal/refusal";
import type { ReviewAnswer } from "@/lib/review/decision";
import { type ReviewedKind, reviewEntry } from "@/lib/review/kind";
import { type QueueFilter, type QueuePlace, queuePlacePath, queueQuery } from "@/lib/review/queue";
import { acceptAction, undoAction } from "./actions";

type Subject = {
  target: { kind: ReviewedKind; id: string; rowVersion: number };
  partnerName: string;
  filter: QueueFilter;
  next: QueuePlace | null;
};

/** Sends an action that has no form and announces what goes wrong. Returns whether it succeeded. */
const useCall = () => {
  const sentence = useRefusalSentence();
  const form = useTranslations("form");
  return async <T>(act: () => Promise<Outcome<T>>, onDone: (value: T) => void): Promise<boolean> => {
    try {
      const outcome = await act();
      if (outcome.ok) onDone(outcome.value);
      else announce({ text: sentence(outcome.code, outcome.params), tone: "danger" });
      return outcome.ok;
    } catch {
      announce({ text: form("connection-lost"), tone: "danger" });
      return false;
    }
  };
};

/** Verifies, and follows up any decision: opens the next item and offers to undo. */
export const useDecision = ({ target, partnerName, filter, next }: Subject) => {
  const t = useTranslations("review");
  const router = useRouter();
  const call = useCall();
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const mark = (is: boolean): void => {
    isBusy.current = is;
    setSending(is);
  };
  const undo = (reviewId: string): void => {
    void call(
      () => undoAction({ reviewId }, randomKey()),
      (back) => {
        mark(false);
        announce({ text: t("undone") });
        router.push(queuePlacePath(back, filter));
        router.refresh();
      },
    );
  };
  const decided = (verdict: ReviewAnswer) => (value: { undo: string | null }) => {
    const text =
      verdict === "more-asked"
        ? t("taken.more-asked", { partner: partnerName })
        : t(`${reviewEntry(target.kind).noun}.taken.${verdict}`, { partner: partnerName });
    const { undo: reviewId } = value;
    if (reviewId) offerUndo({ text, label: t("undo"), run: () => undo(reviewId) });
    else announce({ text, tone: "met" });
    router.push(next ? queuePlacePath(next, filter) : `/review${queueQuery(filter)}`);
  };
  // Stays busy after verifying until the next item opens, so that an early key press does not act on this one.
  const accept = async (): Promise<void> => {
    if (isBusy.current) return;
    mark(true);
    if (!(await call(() => acceptAction(target, randomKey()), decided("accepted")))) mark(false);
  };
  return { accept, isSending, decided };
};
