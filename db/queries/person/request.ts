import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import { personRequest } from "@/db/schema/person";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { PersonRequest } from "@/lib/person/request";

type RequestLine = PersonRequest & { rowVersion: number };

export type PersonRequests = { requests: RequestLine[]; may: { answer: boolean } };

/** The columns of a `PersonRequest`. */
export const requestColumns = {
  id: personRequest.id,
  kind: personRequest.kind,
  state: personRequest.state,
  proposed: personRequest.proposed,
  note: personRequest.note,
  answer: personRequest.answer,
  askedAt: personRequest.askedAt,
  answeredAt: personRequest.answeredAt,
};

/** What a person of a company asked for, the newest first; nothing where the actor sees no such person. */
export const listPersonRequests = (actor: Actor, personId: string): Promise<PersonRequests> =>
  read(actor, async (tx) => {
    const [asker] = await tx.select({ partnerId: person.partnerId }).from(person).where(eq(person.id, personId));
    if (!asker || !can(actor, "person.view", asker)) return { requests: [], may: { answer: false } };
    const requests = await tx
      .select({ ...requestColumns, rowVersion: personRequest.rowVersion })
      .from(personRequest)
      .where(eq(personRequest.personId, personId))
      .orderBy(desc(personRequest.askedAt), desc(personRequest.id));
    return { requests, may: { answer: can(actor, "person.declare", asker) } };
  });

export type WaitingRequest = { id: string; kind: PersonRequest["kind"]; personId: string; name: string; askedAt: Date };

/** What people of a company wait to have answered, the oldest first; the first hundred. */
export const listWaitingRequests = (actor: Actor, partnerId: string): Promise<WaitingRequest[]> =>
  read(actor, (tx) => {
    requirePermission(actor, "person.view", { partnerId });
    return tx
      .select({
        id: personRequest.id,
        kind: personRequest.kind,
        personId: person.id,
        name: person.name,
        askedAt: personRequest.askedAt,
      })
      .from(personRequest)
      .innerJoin(person, eq(person.id, personRequest.personId))
      .where(and(eq(personRequest.partnerId, partnerId), eq(personRequest.state, "open"), isNull(person.withdrawnAt)))
      .orderBy(asc(personRequest.askedAt), asc(personRequest.id))
      .limit(100);
  });
