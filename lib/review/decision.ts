import type { EventKind } from "@/lib/event-kind";
import type { ReviewedKind } from "./schema";
import type { ReviewDecision } from "./state";

/** What a reviewer says about a claim. A comment decides nothing. */
export type ReviewAnswer = Extract<ReviewDecision, "accepted" | "rejected" | "more-asked">;

/** The screen offers to undo for ten seconds; the server grants five more for the way there. */
export const undoOfferedMs = 10_000;
export const undoGrantedMs = 15_000;

/** The state a verdict leaves the claim in. */
export const stateAfter = {
  accepted: "verified",
  rejected: "rejected",
  "more-asked": "more-asked",
} as const satisfies Record<ReviewAnswer, string>;

/** An accepted application has founded a company and sent its invitation: that is not taken back by a key. */
export const canUndo = (kind: ReviewedKind, verdict: ReviewAnswer): boolean =>
  !(kind === "application" && verdict === "accepted");

/** True while a decision taken at `decidedAt` may still be undone at `at`. */
export const isUndoOpen = (decidedAt: Date, at: Date): boolean => at.getTime() - decidedAt.getTime() <= undoGrantedMs;

const past = {
  rejected: "rejected",
  "more-asked": "more-asked",
  commented: "commented",
  undone: "review-undone",
} as const satisfies Record<Exclude<ReviewDecision, "accepted">, string>;

/** The audit event of a decision: `credential.verified`, `application.accepted`, `activity.review-undone`. */
export const reviewEvent = (kind: ReviewedKind, decision: ReviewDecision): EventKind => {
  if (decision !== "accepted") return `${kind}.${past[decision]}`;
  return kind === "application" ? "application.accepted" : `${kind}.verified`;
};
