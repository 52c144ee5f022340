import type { Day } from "@/lib/date/day";
import { earnedTier } from "@/lib/evaluate/evaluate";
import { type OutlookChange, outlook } from "@/lib/forecast/outlook";
import type { QuestionGround } from "./question";

/** What changes by itself until a day, for reminders; amounts are the caller's to hide. */
export type DatesQuestion = Omit<QuestionGround, "seeRevenue"> & { kind: "dates"; until: Day };

export type DatesAnswer = { tier: string; changes: OutlookChange[] };

export const datesAnswer = ({ edition, facts, on, until }: DatesQuestion): DatesAnswer => ({
  tier: earnedTier(edition, facts, on).tier,
  changes: outlook(edition, facts, on, until),
});
