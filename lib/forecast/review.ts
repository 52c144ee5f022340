import type { CurrentTier } from "@/lib/tier/current-tier";
import type { OutlookChange } from "./outlook";

/**
 * The tier review that will take a tier no longer earned, as a change of the outlook. Null where the tier is earned, or
 * while a dispute keeps it. Pure.
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
