"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const everyMs = 1_500;

/** Draws the page again while something goes on by itself. */
export function RefreshWhile({ isRunning }: { isRunning: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => router.refresh(), everyMs);
    return () => clearInterval(timer);
  }, [isRunning, router]);
  return null;
}
