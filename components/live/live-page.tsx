"use client";

import { useLive } from "./use-live";

/** Keeps a page current from the event it was made after, without a word of its own. */
export function LivePage({ after }: { after: number }) {
  useLive({ after });
  return null;
}
