import type { Edition } from "@/lib/edition/edition";
import { evaluateAgain, isSameAnswer, type KeptDecision } from "@/lib/tier/replay";
import { type ShownProof, shownTo } from "./proof";
import type { NodeWanted } from "./trimmed";

/** A kept decision, made again under its own edition. */
export type ReplayQuestion = {
  kind: "replay";
  edition: Edition;
  decision: KeptDecision;
  seeRevenue: boolean;
  opened: NodeWanted | null;
};

/** Null where its edition is no longer what it was, or its facts do not read. */
export type ReplayAnswer = (ShownProof & { isSame: boolean }) | null;

export const replayAnswer = ({ edition, decision, seeRevenue, opened }: ReplayQuestion): ReplayAnswer => {
  const again = evaluateAgain(decision, edition);
  return again && { ...shownTo(seeRevenue, again, opened), isSame: isSameAnswer(decision, again) };
};
