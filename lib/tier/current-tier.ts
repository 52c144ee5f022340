import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Shortfall, TierSituation } from "@/lib/tier/decision";
import { decideTier } from "./decide-tier";

/**
 * The current tier. `shortfall` where less is earned: the review until which the tier is kept; `isFrozen` while a
 * dispute keeps it beyond that.
 */
export type CurrentTier = { tier: string; shortfall: (Shortfall & { isFrozen: boolean }) | null };

type Known = Pick<TierSituation, "standing" | "shortfall" | "isDisputed">;

/**
 * The current tier of a company on a day, as `settle` would decide it now: right even before the job of the day has
 * written the decision. For a company without a decision it is the tier earned. Pure.
 */
export const currentTierOn = (edition: Edition, today: Day, earned: string, known: Known): CurrentTier => {
  const { standing, shortfall: open, isDisputed } = known;
  const situation = { edition, today, earned, standing, shortfall: open, isDisputed, isTakenBack: false };
  const { verdict, shortfall } = decideTier(situation);
  return {
    tier: verdict?.after ?? standing?.tier ?? earned,
    shortfall: shortfall && { ...shortfall, isFrozen: isDisputed },
  };
};
