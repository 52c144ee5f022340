"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { LiveSentence } from "@/components/live/live-sentence";
import type { LiveChange } from "./live-connection";
import { useLive } from "./use-live";

type Latest = { kind: string; by: string | null; at: string } | null;
type Props = {
  /** The last event when the page was made, by number, and what it was. */
  after: number;
  latest: Latest;
};

/** The line under the tier chart: the latest event, who did it, and whether the page is connected. */
export function LiveLine({ after, latest }: Props) {
  const t = useTranslations("event");
  const [change, setChange] = useState<LiveChange | null>(null);
  const isConnected = useLive({ after, onChange: setChange });
  const [shown, setShown] = useState<Latest>(latest);

  useEffect(() => {
    if (change?.kind && change.at) setShown({ kind: change.kind, by: change.by ?? null, at: change.at });
  }, [change]);

  if (!shown) return null;
  const key = shown.kind as Parameters<typeof t>[0];
  const sentence = t.has(key) ? t(key, { by: shown.by ?? t("portal") }) : t("unknown", { by: shown.by ?? t("portal") });
  return <LiveSentence sentence={sentence} at={shown.at} isConnected={isConnected} />;
}
