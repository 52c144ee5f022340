import type { EventKind } from "@/lib/audit/kind";
import { type ReviewedKind, reviewEntry } from "./kind";
import type { ReviewDecision } from "./state";

/** The three answers of a reviewer. A comment is not one of them. */
export type ReviewAnswer = Extract<ReviewDecision, "accepted" | "rejected" | "more-asked">;

/** The screen offers undo for ten seconds; the server accepts it for five more, for the way there. */
export const undoOfferedMs = 10_000;
export const undoGrantedMs = 15_000;

/** The state of a declaration after each answer. */
export const stateAfter = {
  accepted: "verified",
  rejected: "rejected",
  "more-asked": "more-asked",
} as const satisfies Record<ReviewAnswer, string>;

/** False for an accepted application: it has created a partner and sent an invitation. */
export const canUndo = (kind: ReviewedKind, verdict: ReviewAnswer): boolean =>
  !(verdict === "accepted" && reviewEntry(kind).isVerifiedForGood);

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

const requestWords: Readonly<Record<string, string>> = { verified: "approved", rejected: "refused" };

/** The state of a decided declaration, or of a request, as `refusals.already-decided` selects it. */
export const decisionWord = (kind: ReviewedKind, state: string): string =>
  (reviewEntry(kind).noun === "request" ? requestWords[state] : undefined) ?? state.replace("-", "_");
