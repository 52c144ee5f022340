"use client";

import { useEffect } from "react";
import { useRefresh } from "./use-refresh";

const everyMs = 1_500;

/** Refreshes the page at intervals while a background job runs. */
export function RefreshWhile({ isRunning }: { isRunning: boolean }) {
  const refresh = useRefresh();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(refresh, everyMs);
    return () => clearInterval(timer);
  }, [isRunning, refresh]);
  return null;
}
