import type { ActivityShape } from "@/lib/activity/shape";
import type { PartnerRole } from "@/lib/role";

/** Whether a kind has a field: it must be filled in, it may be left empty, or the form does not show it. */
export const fieldUses = ["required", "optional", "absent"] as const;
export type FieldUse = (typeof fieldUses)[number];

/**
 * What makes a second declaration a duplicate: the same month, the same reference, or the same reference with an amount
 * of the same sign, so that a return may carry the reference of its sale.
 */
export type DuplicateBy = "month" | "reference" | "reference-and-sign";

/**
 * What the word of the customer who is named is worth: it verifies the declaration, or it supports it before a reviewer.
 */
export const customerWords = ["verifies", "supports"] as const;
export type CustomerWord = (typeof customerWords)[number];

/** The fields beside its day and its amount. */
export type KindFields = { customer: FieldUse; reference: FieldUse; evidence: FieldUse };

/** What the portal must know about one kind of activity. Its name is a message of `terms`, its sentences are those of `kinds`, in every language. */
export type KindEntry = {
  /** How it is told: money booked on a day, points of a month, or an event completed on a day. */
  shape: ActivityShape;
  fields: KindFields;
  /** Confidential kinds exist only for people with the permission `revenue.view`. */
  isConfidential: boolean;
  /** The partner roles that declare and correct it. */
  declaredBy: readonly PartnerRole[];
  duplicate: DuplicateBy;
  /** Whether the customer is asked to confirm it, and what their word is worth; null where nobody is asked. */
  customerWord: CustomerWord | null;
  /** What people call one of them in a list. */
  calledBy: "month" | "customer";
  /**
   * Names of this kind in stored data, which never change: the step of a scenario or plan, the figure of an edition's
   * example and of a plan's start, the figure of a self-assessment. A new kind is called by itself in all three.
   */
  storedAs: { move: string; figure: string; assessment: string };
};
