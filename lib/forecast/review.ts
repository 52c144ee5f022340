import type { CurrentTier } from "@/lib/tier/current-tier";
import type { OutlookChange } from "./outlook";

/**
 * The yearly review that takes a level no longer earned, as a change like any other; null where the level is earned, or a
 * dispute keeps it. Pure.
 */
export const reviewAhead = ({ tier, shortfall }: CurrentTier): OutlookChange | null =>
  shortfall === null || shortfall.isFrozen
    ? null
    : {
        on: shortfall.reviewOn,
        from: tier,
        tier: shortfall.earned,
        move: "fall",
        competenciesLost: [],
        competenciesGained: [],
        causes: [{ cause: "review" }],
      };
