import { and, eq, not, type SQL } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { activity } from "@/db/schema/claim";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";

/** An activity as lists show it. */
export const activityColumns = {
  id: activity.id,
  kind: activity.kind,
  occurredOn: activity.occurredOn,
  amountCents: activity.amountCents,
  currency: activity.currency,
  points: activity.points,
  customer: activity.customer,
  reference: activity.reference,
  corrects: activity.corrects,
  state: activity.state,
};

/** The order of lists, for pages of them. */
export const latestFirst = {
  table: activity,
  key: activity.occurredOn,
  id: activity.id,
  direction: "descending",
} as const;

/**
 * A company's activity, as far as the actor sees it. Revenue is left out in the query itself, so that neither a row nor a
 * count nor a gap reveals it.
 */
export const seenActivity = (actor: Actor, partnerId: string): SQL | undefined =>
  and(
    eq(activity.partnerId, partnerId),
    can(actor, "revenue.view", { partnerId }) ? undefined : not(isKindConfidential(activity.kind)),
  );
