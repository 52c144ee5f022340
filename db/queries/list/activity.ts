import { and, desc, eq, ne } from "drizzle-orm";
import { activityColumns, latestFirst, seenActivity } from "@/db/queries/activity/seen";
import { following } from "@/db/queries/paging";
import { activity } from "@/db/schema/claim";
import type { ActivityKind } from "@/lib/activity/kind";
import type { ListedActivity } from "@/lib/activity/listed-activity";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { DeclarationState } from "@/lib/review/state";
import { pageRows, pagesOf } from "./pages";

type Asked = { partnerId: string; kind?: ActivityKind | undefined; state?: DeclarationState | undefined };

/** A company's activity, latest first; revenue only for those who may see it, withdrawn ones only where they are asked for. */
export async function* exportActivity(
  actor: Actor,
  { partnerId, kind, state }: Asked,
): AsyncGenerator<ListedActivity[]> {
  yield* pagesOf(actor, (tx, after) => {
    requireList(actor, "activity", { partnerId });
    const seen = seenActivity(actor, partnerId);
    return tx
      .select(activityColumns)
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
