import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { restsOnException } from "@/lib/tier/exception";

/** The tier that the records earn, without its proof: what a change asks of the engine before it decides. */
export type EarnedQuestion = { kind: "earned"; edition: Edition; facts: Facts; on: Day };

/** `isGranted`: without an exception the records would earn another tier. */
export type EarnedAnswer = { tier: string; isGranted: boolean };

export const earnedAnswer = ({ edition, facts, on }: EarnedQuestion): EarnedAnswer => {
  const { tier } = earnedTier(edition, facts, on);
  return { tier, isGranted: restsOnException(edition, facts, tier, on) };
};
