"use client";

import { useLive } from "./use-live";

/** Keeps a page current without a word of its own. */
export function LiveRefresh({ after, signedOutHref }: { after: number; signedOutHref: string }) {
  useLive({ after, signedOutHref });
  return null;
}
