import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { requireRoom } from "@/db/mutations/partner/capacity";
import type { RecordEvent } from "@/db/record";
import { requireChange } from "@/db/require-change";
import { credential } from "@/db/schema/claim";
import { person } from "@/db/schema/partner";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requirePartnerId } from "@/lib/partner/own";
import type { AddPerson, EditPerson, LeavePerson, Withdraw } from "@/lib/person/schema";
import { Refusal } from "@/lib/refusal/refusal";
import { requireFewLetters } from "./link";
import { notifyPerson } from "./notify";
import { endRequests } from "./request";

type PersonRow = typeof person.$inferSelect;
type Saved = { id: string };

/**
 * Locks a person the actor can see and may change; refuses `stale` where they were changed since the form was shown.
 */
const lockPerson = async (tx: Tx, actor: Actor, { id, rowVersion }: Withdraw): Promise<PersonRow> => {
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), isNull(person.withdrawnAt)))
    .for("update");
  if (!row) throw new Refusal("not-found");
  requirePermission(actor, "person.declare", row);
  if (row.rowVersion !== rowVersion) throw new Refusal("stale");
  return row;
};

const write = (tx: Tx, id: string, values: Partial<PersonRow>) =>
  tx
    .update(person)
    .set({ ...values, rowVersion: sql`${person.rowVersion} + 1` })
    .where(eq(person.id, id));

/** Enters a person inside the given transaction: alone, or with a first credential. */
export const insertPerson = async (tx: Tx, record: RecordEvent, actor: Actor, input: AddPerson): Promise<Saved> => {
  const partnerId = requirePartnerId(actor);
  requirePermission(actor, "person.declare", { partnerId });
  await requireRoom(tx, actor, partnerId, { of: "people", field: "name" });
  const { name, email, employedFrom, employedUntil } = input;
  const values = { name, email, employedFrom, employedUntil };
  const [row] = await tx
    .insert(person)
    .values({ ...values, partnerId, createdBy: actor.accountId, createdAt: actor.at })
    .returning({ id: person.id });
  if (!row) throw new Error("A person was not entered");
  if (email) await notifyPerson(tx, actor, { id: row.id, partnerId, email, isByEdit: false });
  await record("person.added", row.id, { employedFrom, employedUntil });
  return row;
};

export const addPerson = (actor: Actor, input: AddPerson): Promise<Saved> =>
  mutate(actor, (tx, record) => insertPerson(tx, record, actor, input));

/**
 * Changes a person's details. Refuses `unchanged`, and another address for whoever objects: their objection is under the one they have, and
 * somebody else could agree under another.
 */
export const editPerson = (actor: Actor, input: EditPerson): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockPerson(tx, actor, input);
    const { name, email, employedFrom, employedUntil } = input;
    requireChange(row, { name, email, employedFrom, employedUntil });
    // Who is declared under another address has not said anything about it yet.
    const isOther = email !== row.email;
    if (isOther && row.objectedOn) throw new Refusal("invalid", {}, { email: "person-objects" });
    const anew = isOther ? { consentedAt: null, chosenAt: null, emailSince: email ? actor.at : null } : {};
    await write(tx, row.id, { name, email, employedFrom, employedUntil, ...anew });
    if (email && isOther) await requireFewLetters(tx, actor);
    if (email && isOther)
      await notifyPerson(tx, actor, { id: row.id, partnerId: row.partnerId, email, isByEdit: true });
    const before = { employedFrom: row.employedFrom, employedUntil: row.employedUntil };
    await record("person.changed", row.id, { before, after: { employedFrom, employedUntil } });
    return { id: row.id };
  });

/** The person leaves on a day; from that day on, their credentials no longer count. */
export const leavePerson = (actor: Actor, input: LeavePerson): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockPerson(tx, actor, input);
    if (input.employedUntil <= row.employedFrom)
      throw new Refusal("invalid", {}, { employedUntil: "until-before-from" });
    requireChange(row, { employedUntil: input.employedUntil });
    await write(tx, row.id, { employedUntil: input.employedUntil });
    await record("person.left", row.id, { before: row.employedUntil, employedUntil: input.employedUntil });
    return { id: row.id };
  });

/** Withdraws a person declared in error, with their waiting credentials; refused once one was verified. */
export const withdrawPerson = (actor: Actor, input: Withdraw): Promise<Saved> =>
  mutate(actor, async (tx, record) => {
    const row = await lockPerson(tx, actor, input);
    const isTheirs = eq(credential.personId, row.id);
    const claims = await tx.select({ state: credential.state }).from(credential).where(isTheirs).for("update");
    if (claims.some(({ state }) => state === "verified")) throw new Refusal("person-verified");
    const withdrawn = await tx
      .update(credential)
      .set({ state: "withdrawn", askedFields: [], rowVersion: sql`${credential.rowVersion} + 1` })
      .where(and(isTheirs, inArray(credential.state, ["declared", "more-asked"])))
      .returning({ id: credential.id });
    await write(tx, row.id, { withdrawnAt: actor.at });
    await endRequests(tx, actor, row.id);
    await record("person.withdrawn", row.id, { credentials: withdrawn.map(({ id }) => id) });
    return { id: row.id };
  });
