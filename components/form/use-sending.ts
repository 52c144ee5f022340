"use client";

import { useRef, useState } from "react";
import type { Trouble } from "./source/trouble";

/** How far the sending of a form got: one attempt at a time, and why the last did not get through. */
export const useSending = () => {
  const isBusy = useRef(false);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempts, setAttempts] = useState(0);
  return {
    isBusy,
    state: { isSending, trouble, attempts },
    /** Does the work unless some is under way already; then the answer is undefined. */
    during: async <T>(work: () => Promise<T>): Promise<T | undefined> => {
      if (isBusy.current) return undefined;
      isBusy.current = true;
      setSending(true);
      try {
        return await work();
      } finally {
        isBusy.current = false;
        setSending(false);
      }
    },
    begin: (): void => setTrouble(null),
    /** Null where the fields at fault say it all. */
    refuse: (next: Trouble | null): void => {
      setTrouble(next);
      setAttempts((count) => count + 1);
    },
  };
};
