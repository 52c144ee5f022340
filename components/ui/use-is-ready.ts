"use client";

import { useSyncExternalStore } from "react";

const never = (): (() => void) => () => undefined;

/** False until the page's script is there. */
export const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
