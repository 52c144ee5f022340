import { and, eq, inArray, sql } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { personRequest } from "@/db/schema/person";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { AnswerPerson } from "@/lib/person/request";
import { Refusal } from "@/lib/refusal/refusal";
import { newPersonPath } from "./link";
import { notifyAnswered } from "./notify";
import { endRequests } from "./request";

type PersonRow = typeof person.$inferSelect;
type RequestRow = typeof personRequest.$inferSelect;

const lockPersonOf = async (tx: Tx, id: string): Promise<PersonRow> => {
  const [row] = await tx.select().from(person).where(eq(person.id, id)).for("update");
  if (!row) throw new Refusal("not-found");
  return row;
};

/** The person is locked first, as by whoever asks. */
const lockRequest = async (tx: Tx, actor: Actor, input: AnswerPerson): Promise<[RequestRow, PersonRow]> => {
  const [found] = await tx
    .select({ personId: personRequest.personId })
    .from(personRequest)
    .where(eq(personRequest.id, input.id));
  if (!found) throw new Refusal("not-found");
  const holder = await lockPersonOf(tx, found.personId);
  requirePermission(actor, "person.declare", holder);
  const [row] = await tx.select().from(personRequest).where(eq(personRequest.id, input.id));
  if (!row) throw new Refusal("not-found");
  if (row.state !== "open" || row.rowVersion !== input.rowVersion) throw new Refusal("stale");
  return [row, holder];
};

const write = (tx: Tx, id: string, values: Partial<PersonRow>) =>
  tx
    .update(person)
    .set({ ...values, rowVersion: sql`${person.rowVersion} + 1` })
    .where(eq(person.id, id));

const correct = async (tx: Tx, record: RecordEvent, { proposed }: RequestRow, holder: PersonRow): Promise<void> => {
  const { employedFrom, employedUntil } = { ...holder, ...proposed };
  if (employedUntil !== null && employedUntil < employedFrom) throw new Refusal("stale");
  await write(tx, holder.id, proposed);
  const before = { employedFrom: holder.employedFrom, employedUntil: holder.employedUntil };
  await record("person.corrected", holder.id, { before, after: { employedFrom, employedUntil } });
};

/** What stays of a person who was removed: no name and no address, and what earlier decisions about the tier stood on. */
const removed = "—";

/** Answers whether nothing is left under any address that the person had. */
const remove = async (tx: Tx, record: RecordEvent, actor: Actor, holder: PersonRow): Promise<boolean> => {
  const waiting = and(eq(credential.personId, holder.id), inArray(credential.state, ["declared", "more-asked"]));
  const withdrawn = await tx
    .update(credential)
    .set({ state: "withdrawn", askedFields: [], rowVersion: sql`${credential.rowVersion} + 1` })
    .where(waiting)
    .returning({ id: credential.id });
  await write(tx, holder.id, { withdrawnAt: actor.at });
  await endRequests(tx, actor, holder.id);
  const { rows } = await tx.execute<{ all: boolean }>(sql`SELECT forget_person(${holder.id}, ${removed}) AS all`);
  await record("person.removed", holder.id, { credentials: withdrawn.map(({ id }) => id) });
  return rows[0]?.all ?? false;
};

type Doing = { tx: Tx; record: RecordEvent; actor: Actor; row: RequestRow; holder: PersonRow };

/** Answers whether nothing is left under the person's address afterwards. */
const accept = async ({ tx, record, actor, row, holder }: Doing): Promise<boolean> => {
  if (row.kind === "removal") return remove(tx, record, actor, holder);
  if (row.kind === "correction") await correct(tx, record, row, holder);
  else await record("person.objection-acknowledged", holder.id);
  return false;
};

/**
 * Answers what a person asked for: makes the correction, takes note of the objection, or removes the person; or refuses
 * with a reason, except an objection, which is theirs alone. The person is told.
 */
export const answerPersonRequest = (actor: Actor, input: AnswerPerson): Promise<{ id: string; isRemoved: boolean }> =>
  mutate(actor, async (tx, record) => {
    const [row, holder] = await lockRequest(tx, actor, input);
    const isAccepted = input.answer === "accept";
    if (row.kind === "objection" && !isAccepted) throw new Refusal("not-permitted");
    const values = { answer: input.note, answeredBy: actor.accountId, answeredAt: actor.at };
    await tx
      .update(personRequest)
      .set({ ...values, state: isAccepted ? "accepted" : "refused", rowVersion: row.rowVersion + 1 })
      .where(eq(personRequest.id, row.id));
    const { id, partnerId, email } = holder;
    // Made while the company still declares the address; a removal takes it away where nobody else does.
    const made = email ? await newPersonPath(tx, actor, email) : null;
    const isForgotten = isAccepted && (await accept({ tx, record, actor, row, holder }));
    if (!isAccepted) await record("person.request-refused", holder.id, { request: row.kind });
    const path = isForgotten ? null : made;
    if (email) await notifyAnswered(tx, actor, { id, partnerId, email, isAccepted, note: input.note, path });
    return { id: holder.id, isRemoved: isAccepted && row.kind === "removal" };
  });
