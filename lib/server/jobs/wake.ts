import "server-only";
import { subscribe } from "@/lib/server/live/signal";
import type { Poll } from "./poll";

/**
 * Has the next round begin as soon as one of these events is committed, by whichever process, and after changes may have been
 * missed. Without kinds: any event. Answers how to stop it.
 */
export const wakeOn = ({ call }: Poll, kinds?: readonly string[]): (() => void) =>
  subscribe(
    (signal) => {
      if (!signal || !kinds || kinds.includes(signal.kind)) call();
    },
    () => undefined,
  );
