import { and, desc, eq, ne, not } from "drizzle-orm";
import { isKindConfidential } from "@/db/queries/activity/confidential";
import { following } from "@/db/queries/paging";
import { activity } from "@/db/schema/claim";
import { can } from "@/lib/access";
import type { ActivityKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { DeclarationState } from "@/lib/review/state";
import { pageRows, pagesOf } from "./pages";

type Asked = { partnerId: string; kind?: ActivityKind | undefined; state?: DeclarationState | undefined };

const latestFirst = { table: activity, key: activity.occurredOn, id: activity.id, direction: "descending" } as const;

/** A company's activity, latest first; revenue only for those who may see it, withdrawn ones only where they are asked for. */
export async function* exportActivity(
  actor: Actor,
  { partnerId, kind, state }: Asked,
): AsyncGenerator<ListedActivity[]> {
  yield* pagesOf(actor, (tx, after) => {
    requireList(actor, "activity", { partnerId });
    const seen = and(
      eq(activity.partnerId, partnerId),
      can(actor, "revenue.view", { partnerId }) ? undefined : not(isKindConfidential(activity.kind)),
    );
    return tx
      .select({
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
      })
      .from(activity)
      .where(
        and(
          seen,
          kind ? eq(activity.kind, kind) : undefined,
          state ? eq(activity.state, state) : ne(activity.state, "withdrawn"),
          after ? following(latestFirst, after, seen) : undefined,
        ),
      )
      .orderBy(desc(activity.occurredOn), desc(activity.id))
      .limit(pageRows);
  });
}
