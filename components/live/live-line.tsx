"use client";

import { LiveSentence } from "@/components/live/live-sentence";
import { useLive } from "./use-live";

type Props = {
  /** The last event when the page was made, by number. */
  after: number;
  /** What it was, in the reader's language, and when; null where nothing has happened yet. */
  latest: { sentence: string; at: string } | null;
};

/**
 * The line under the tier chart: the latest event, who did it, and whether the page is connected. A change has the server
 * draw the page again, and this line with it.
 */
export function LiveLine({ after, latest }: Props) {
  const state = useLive({ after });
  return latest ? <LiveSentence {...latest} state={state} /> : null;
}
