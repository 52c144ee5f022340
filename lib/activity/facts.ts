import type { KindFields } from "@/lib/activity/entry";
import { type ActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import type { DeclareActivity } from "@/lib/activity/schema";
import type { ByShape } from "@/lib/activity/shape";
import { type Day, monthOf } from "@/lib/date/day";
import type { FieldCode } from "@/lib/form/fault";

export type ActivityColumns = {
  occurredOn: Day;
  amountCents: number | null;
  currency: string | null;
  points: number | null;
  customer: string;
  reference: string;
  proofFileId: string | null;
};

type Amounts = Pick<ActivityColumns, "amountCents" | "currency" | "points">;

const nothing: Amounts = { amountCents: null, currency: null, points: null };

const amounts: ByShape<(declared: DeclareActivity, currency: string) => Amounts> = {
  money: ({ amountCents }, currency) => ({ ...nothing, amountCents, currency }),
  points: ({ points }) => ({ ...nothing, points }),
  event: () => nothing,
};

/** The columns of a valid declaration, without the fields its kind does not have. Amounts in cents of the currency. */
export const toActivityFacts = (
  declared: DeclareActivity,
  currency: string,
  fields: KindFields = kindEntry(declared.kind).fields,
): ActivityColumns => {
  const { shape } = kindEntry(declared.kind);
  return {
    occurredOn: isMonthly(declared.kind) ? `${declared.occurredOn}-01` : declared.occurredOn,
    ...amounts[shape](declared, currency),
    customer: fields.customer === "absent" ? "" : declared.customer,
    reference: fields.reference === "absent" ? "" : declared.reference,
    proofFileId: fields.evidence === "absent" ? null : declared.proofFileId,
  };
};

/**
 * Refusal code for the day of an activity, or null. A future activity cannot be declared, and the points of a month are
 * known once the month is over.
 */
export const activityDayFault = (kind: ActivityKind, occurredOn: Day, today: Day): FieldCode | null => {
  if (isMonthly(kind)) return monthOf(occurredOn) >= monthOf(today) ? "month-not-over" : null;
  return occurredOn > today ? "day-in-future" : null;
};
