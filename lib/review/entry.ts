import type { Permission } from "@/lib/access";

/** Where staff decide a kind: on the review screen, or on a page of its own. */
type Decided = { on: "review-screen" } | { on: "own-page"; path: (id: string) => `/${string}` };

export type ReviewNoun = "declaration" | "request";

/** What the portal must know about one kind that staff review. Its sentences are in the messages `review`, by kind. */
export type ReviewEntry = {
  decided: Decided;
  /** What it is called: a declaration is verified or rejected, a request approved or refused. */
  noun: ReviewNoun;
  /** Whose it is: a partner's, whose people answer in its thread, or an applicant's, who has no account yet. */
  of: "partner" | "applicant";
  /** Who decides it. */
  permission: Permission;
  /** Which of the partner's people answer in its thread; null where they do not. */
  answeredWith: Permission | null;
  /** Where its own people read it, without the locale. */
  path: (id: string) => `/${string}`;
  /** Why it is rejected: codes, so that the partner reads a sentence and staff can count. */
  reasons: readonly string[];
  /** Fields that a reviewer can send back; only these become editable then. */
  askable: readonly string[];
  /** Whether a file is to support it. */
  hasEvidence: boolean;
  /** Whether verifying it cannot be undone, so that it is asked twice. */
  isVerifiedForGood: boolean;
};
