"use client";

import { announce } from "@/components/ui/notices";
import { undoOfferedMs } from "@/lib/review/decision";

type Offer = { text: string; label: string; run: () => void };

let last: (() => void) | null = null;

/** Says what was decided and offers it back, on screen and under the key u; the offer outlives the page it was made on. */
export const offerUndo = ({ text, label, run }: Offer): void => {
  const takeBack = (): void => {
    last = null;
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
