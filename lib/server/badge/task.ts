import "server-only";
import type { BadgeClaim, Carried } from "@/lib/badge/claim";
import { NoBadge } from "@/lib/badge/outcome";
import { readBadgeClaim } from "@/lib/badge/read";
import { type CheckAnswer, type CheckAsked, checkBadge } from "./check";
import { asRefusal } from "./inspect";
import { openBadge } from "./open";

/** What a file carries, and what it says where it is more than a link. Refuses what is no badge. */
export const openInThread = (bytes: Uint8Array): { carried: Carried; claim: BadgeClaim | null } => {
  try {
    const { carried } = openBadge(bytes);
    return { carried, claim: readBadgeClaim(carried) };
  } catch (error) {
    throw asRefusal(error);
  }
};

/** Checks a badge against one issuer; null for a link that leads to nothing of this one's. */
export const checkInThread = async (asked: CheckAsked): Promise<CheckAnswer | null> => {
  try {
    return await checkBadge(asked);
  } catch (error) {
    if (error instanceof NoBadge && error.fault === "badge-link") return null;
    throw asRefusal(error);
  }
};
