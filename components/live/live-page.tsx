"use client";

import { useLive } from "./use-live";

/** Keeps a page current without showing anything itself. */
export function LivePage({ after }: { after: number }) {
  useLive({ after });
  return null;
}
