"use client";

import { useRef } from "react";
import { randomKey } from "./random-key";

/** The key of what stands in a form: the same until the server answered, so that what is sent twice is done once. */
export const useKey = () => {
  const key = useRef<string | null>(null);
  return {
    now: (): string => {
      key.current ??= randomKey();
      return key.current;
    },
    keep: (known: string): void => {
      key.current = known;
    },
    spend: (): void => {
      key.current = null;
    },
  };
};
