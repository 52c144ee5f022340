import type { ReviewEntry } from "@/lib/review/entry";
import { reviewTable } from "@/lib/review/kinds";

type Table = typeof reviewTable;

/** Whatever staff review. */
export type ReviewKind = keyof Table;

/** Kinds that staff decide on the review screen. */
export type ReviewedKind = {
  [K in ReviewKind]: Table[K]["decided"] extends { on: "review-screen" } ? K : never;
}[ReviewKind];

const table: Readonly<Record<ReviewKind, ReviewEntry>> = reviewTable;

export const reviewKinds = Object.keys(table) as [ReviewKind, ...ReviewKind[]];

/** What the portal knows of a kind that staff review. */
export const reviewEntry = (kind: ReviewKind): ReviewEntry => table[kind];

export const isReviewedKind = (kind: ReviewKind): kind is ReviewedKind => table[kind].decided.on === "review-screen";

export const reviewedKinds = reviewKinds.filter(isReviewedKind) as [ReviewedKind, ...ReviewedKind[]];
