import { type ActivityKind, isMonthly, kindEntry } from "@/lib/activity/kind";
import { type DeclareActivity, parsePoints } from "@/lib/activity/schema";
import type { ByShape } from "@/lib/activity/shape";
import { type Day, monthOf } from "@/lib/date/day";
import type { FieldCode } from "@/lib/form/fault";
import { parseAmountCents } from "@/lib/money";

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

const amounts: ByShape<(typed: DeclareActivity) => Amounts> = {
  money: ({ amount }) => ({ ...nothing, amountCents: parseAmountCents(amount), currency: "EUR" }),
  points: ({ points }) => ({ ...nothing, points: parsePoints(points) }),
  event: () => nothing,
};

/** The columns of a valid declaration, without the fields its kind does not have. Amounts in cents of EUR. */
export const toActivityFacts = (typed: DeclareActivity): ActivityColumns => {
  const { shape, fields } = kindEntry(typed.kind);
  return {
    occurredOn: isMonthly(typed.kind) ? `${typed.occurredOn}-01` : typed.occurredOn,
    ...amounts[shape](typed),
    customer: fields.customer === "absent" ? "" : typed.customer,
    reference: fields.reference === "absent" ? "" : typed.reference,
    proofFileId: typed.proofFileId || null,
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
