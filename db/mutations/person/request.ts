import { and, eq, sql } from "drizzle-orm";
import { personRequest } from "@/db/schema/person";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";

/** Ends what a person waits to have answered, as their record goes. The record is locked. */
export const endRequests = async (tx: Tx, actor: Actor, personId: string): Promise<void> => {
  await tx
    .update(personRequest)
    .set({
      ...{ state: "ended", answeredBy: actor.accountId, answeredAt: actor.at },
      rowVersion: sql`${personRequest.rowVersion} + 1`,
    })
    .where(and(eq(personRequest.personId, personId), eq(personRequest.state, "open")));
};
