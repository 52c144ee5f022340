import type { Outcome } from "@/lib/refusal/refusal";

export type SaveState = { is: "idle" } | { is: "saving" } | { is: "saved"; at: Date } | { is: "failed"; code: string };

const pause = 700;
const retryAfter = 5_000;

/**
 * Sends a form's values a moment after each change. A lost connection is tried again, a refusal is not: it would be
 * refused again. Only the answer to the latest change is told. `stop` ends it, also where an answer is under way.
 */
export const makeAutosaver = (send: () => Promise<Outcome<{ savedAt: string }>>, tell: (saved: SaveState) => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, ms);
  };
  const keep = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    tell({ is: "saving" });
    const outcome = await send().catch(() => null);
    if (mine !== turn) return;
    if (outcome?.ok) return tell({ is: "saved", at: new Date(outcome.value.savedAt) });
    tell({ is: "failed", code: outcome?.code ?? "connection-lost" });
    if (!outcome) wait(retryAfter);
  };
  return {
    touch: (): void => {
      turn += 1;
      tell({ is: "saving" });
      wait(pause);
    },
    stop: (): void => {
      turn += 1;
      clearTimeout(timer);
    },
  };
};
