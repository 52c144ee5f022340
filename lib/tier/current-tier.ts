import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { decideTier, type Shortfall, type TierSituation } from "./decide-tier";

/** The level held on a day; where less is earned, until which review it is kept, unless a dispute keeps it longer. */
export type CurrentTier = { tier: string; shortfall: (Shortfall & { isFrozen: boolean }) | null };

type Known = Pick<TierSituation, "standing" | "shortfall" | "isDisputed">;

/**
 * What `settle` would leave standing today, so that a page is right even in the minutes before a day is settled; for a
 * company never looked at, what it earns.
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
