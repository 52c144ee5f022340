"use client";

import { announce } from "@/components/ui/notices";
import { undoOfferedMs } from "@/lib/review/decision";

type Offer = { text: string; label: string; run: () => void };

let last: (() => void) | null = null;

/** Announces a decision and offers to undo it, by a button and by the key u; the offer stays when the page changes. */
export const offerUndo = ({ text, label, run }: Offer): void => {
  const takeBack = (): void => {
    // An older offer may still be on screen: the key stays with the latest one.
    if (last === takeBack) last = null;
    clearTimeout(timer);
    dismiss();
    run();
  };
  const timer = setTimeout(() => {
    if (last === takeBack) last = null;
  }, undoOfferedMs);
  last = takeBack;
  const dismiss = announce({ text, action: { label, run: takeBack }, seconds: undoOfferedMs / 1000 });
};

export const undoLast = (): void => last?.();
