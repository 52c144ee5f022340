import { and, desc, eq } from "drizzle-orm";
import { following } from "@/db/queries/paging";
import { account } from "@/db/schema/account";
import { mandate } from "@/db/schema/claim";
import type { Actor } from "@/lib/actor";
import { requireList } from "@/lib/list/may";
import type { MandateListRow } from "@/lib/list/programme";
import { pageRows, pagesOf } from "./pages";

const latest = { table: mandate, key: mandate.submittedAt, id: mandate.id, direction: "descending" } as const;

/** The signing authorities of a company, the latest first. */
export async function* exportMandates(actor: Actor, partnerId: string): AsyncGenerator<MandateListRow[]> {
  yield* pagesOf(actor, (tx, after) => {
    requireList(actor, "mandates", { partnerId });
    const seen = eq(mandate.partnerId, partnerId);
    return tx
      .select({
        id: mandate.id,
        heldBy: account.name,
        capacity: mandate.capacity,
        fromOn: mandate.fromOn,
        untilOn: mandate.untilOn,
        state: mandate.state,
      })
      .from(mandate)
      .innerJoin(account, eq(account.id, mandate.accountId))
      .where(and(seen, after ? following(latest, after, seen) : undefined))
      .orderBy(desc(mandate.submittedAt), desc(mandate.id))
      .limit(pageRows);
  });
}
