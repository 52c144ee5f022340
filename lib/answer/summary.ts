import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { type CompanySummary, summarise, summaryEnds } from "@/lib/overview/summary";
import type { TierSituation } from "@/lib/tier/decision";

/** What lists show of a company; `until` is the day on which the next announced edition takes effect. */
export type SummaryQuestion = {
  kind: "summary";
  edition: Edition;
  facts: Facts;
  on: Day;
  known: Pick<TierSituation, "standing" | "shortfall" | "isDisputed">;
  until: Day | null;
};

/** `validUntil`: the first day on which it may be another although nothing happened. */
export type SummaryAnswer = CompanySummary & { validUntil: Day | null };

export const summaryAnswer = ({ edition, facts, on, known, until }: SummaryQuestion): SummaryAnswer => ({
  ...summarise(edition, facts, on, known),
  validUntil: summaryEnds(edition, facts, on, { known, until }),
});
