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

const amounts: ByShape<(declared: DeclareActivity) => Amounts> = {
  money: ({ amountCents }) => ({ ...nothing, amountCents, currency: "EUR" }),
  points: ({ points }) => ({ ...nothing, points }),
  event: () => nothing,
};

/** The columns of a valid declaration, without the fields its kind does not have. Amounts in cents of EUR. */
export const toActivityFacts = (declared: DeclareActivity): ActivityColumns => {
  const { shape, fields } = kindEntry(declared.kind);
  return {
    occurredOn: isMonthly(declared.kind) ? `${declared.occurredOn}-01` : declared.occurredOn,
    ...amounts[shape](declared),
    customer: fields.customer === "absent" ? "" : declared.customer,
    reference: fields.reference === "absent" ? "" : declared.reference,
    proofFileId: declared.proofFileId,
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
