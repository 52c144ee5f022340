"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useTransition } from "react";
import { oneAtATime } from "./one-at-a-time";
import { holdRefreshes } from "./steady/steady-fetch";

/**
 * Has the server draw the page again in place. While one answer is on its way no other is asked for, so that a burst of
 * changes neither floods the portal nor keeps the page from showing any of them; it is asked for again where the line is
 * cut meanwhile.
 */
export const useRefresh = (): (() => void) => {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const refreshing = useMemo(() => oneAtATime(() => startTransition(() => router.refresh())), [router]);
  useEffect(holdRefreshes, []);
  useEffect(() => {
    if (!isPending) refreshing.done();
  }, [isPending, refreshing]);
  return refreshing.ask;
};
