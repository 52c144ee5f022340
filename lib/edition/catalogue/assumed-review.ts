import type { Edition } from "@/lib/edition/edition";

/** How tiers are reviewed where nothing is published about it: as in the default edition. Source: assumption. */
export const assumedReview: Edition["review"] = {
  promotion: { at: "once", source: "assumption" },
  demotion: { at: "yearly-review", graceDays: 90, source: "assumption" },
  reminders: { daysAhead: [90, 60, 30, 5], source: "assumption" },
  renewal: { windowDays: 30, source: "assumption" },
};
