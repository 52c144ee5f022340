import type { ActivityKind } from "@/lib/activity/kind";
import { type DeclareActivity, parsePoints } from "@/lib/activity/schema";
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

/** The columns of a valid declaration, without the fields its kind does not have. Amounts in cents of EUR. */
export const toActivityFacts = (typed: DeclareActivity): ActivityColumns => {
  const isRevenue = typed.kind === "licence-revenue";
  const isCloud = typed.kind === "cloud-service";
  return {
    occurredOn: isCloud ? `${typed.occurredOn}-01` : typed.occurredOn,
    amountCents: isRevenue ? parseAmountCents(typed.amount) : null,
    currency: isRevenue ? "EUR" : null,
    points: isCloud ? parsePoints(typed.points) : null,
    customer: isCloud ? "" : typed.customer,
    reference: typed.reference,
    proofFileId: typed.proofFileId || null,
  };
};

/**
 * Refusal code for the day of an activity, or null. A future activity cannot be declared, and the points of a month are
 * known once the month is over.
 */
export const activityDayFault = (kind: ActivityKind, occurredOn: Day, today: Day): FieldCode | null => {
  if (kind === "cloud-service") return monthOf(occurredOn) >= monthOf(today) ? "month-not-over" : null;
  return occurredOn > today ? "day-in-future" : null;
};
