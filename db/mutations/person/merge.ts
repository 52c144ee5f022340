import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { person } from "@/db/schema/partner";
import { personApart, personMerge, personRequest } from "@/db/schema/person";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { firstOf, joinedDays } from "@/lib/person/changed";
import type { KeepApart, MergePeople, UnmergePeople } from "@/lib/person/merge";
import { Refusal } from "@/lib/refusal/refusal";

type PersonRow = typeof person.$inferSelect;

/** Locks two people of one company whom the actor may change, always in the order of their ids. */
const lockPair = async (tx: Tx, actor: Actor, ids: readonly [string, string]): Promise<[PersonRow, PersonRow]> => {
  const rows = await tx
    .select()
    .from(person)
    .where(and(inArray(person.id, [...ids]), isNull(person.withdrawnAt)))
    .orderBy(asc(person.id))
    .for("update");
  const [one, other] = ids.map((id) => rows.find((row) => row.id === id));
  if (!one || !other || one.partnerId !== other.partnerId) throw new Refusal("not-found");
  requirePermission(actor, "person.declare", one);
  return [one, other];
};

const requireNothingAsked = async (tx: Tx, personId: string): Promise<void> => {
  const isOpen = and(eq(personRequest.personId, personId), eq(personRequest.state, "open"));
  const [open] = await tx.select({ id: personRequest.id }).from(personRequest).where(isOpen).limit(1);
  if (open) throw new Refusal("person-asks");
};

/** Whose address stays: the objector's, so that nobody agrees under another, else the kept record's where it has one. */
const addressOf = (kept: PersonRow, other: PersonRow): Pick<PersonRow, "email" | "emailSince"> => {
  const isTheirs = other.email !== null && other.objectedOn !== null && kept.objectedOn === null;
  const { email, emailSince } = isTheirs || kept.email === null ? other : kept;
  const since = [kept, other].flatMap((row) => (row.email === email ? (row.emailSince ?? []) : []));
  return { email, emailSince: since.sort((one, two) => Number(one) - Number(two))[0] ?? emailSince };
};

const later = (one: Date | null, other: Date | null): Date | null =>
  one === null || other === null ? (one ?? other) : one > other ? one : other;

/** What the kept record becomes: the address that stays and what was said under it, all days of both, and any objection. */
const joined = (kept: PersonRow, other: PersonRow) => {
  const address = addressOf(kept, other);
  const said = [kept, other].filter(({ email }) => email === address.email);
  const objectedOn = firstOf([kept, other].flatMap((row) => row.objectedOn ?? []));
  const consentedAt = said.map((row) => row.consentedAt).reduce(later, null);
  return {
    ...address,
    ...joinedDays(kept, other),
    objectedOn,
    objectionCarried:
      objectedOn !== null && [kept, other].every((row) => row.objectedOn === null || row.objectionCarried),
    consentedAt: objectedOn === null ? consentedAt : null,
    chosenAt: said.map((row) => row.chosenAt).reduce(later, null),
  };
};

const beforeOf = ({ email, employedFrom, employedUntil, objectedOn, objectionCarried, ...said }: PersonRow) => ({
  ...{ email, employedFrom, employedUntil, objectedOn, objectionCarried },
  consentedAt: said.consentedAt?.toISOString() ?? null,
  chosenAt: said.chosenAt?.toISOString() ?? null,
  emailSince: said.emailSince?.toISOString() ?? null,
});

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/**
 * Makes two records of one person one: the certifications of one move to the other, of two of one day and kind the
 * verified one stays, and the days of employment are joined. Refuses `person-asks` while the one that goes waits for an answer.
 */
export const mergePeople = (actor: Actor, input: MergePeople): Promise<{ id: string; keptId: string }> =>
  mutate(actor, async (tx, record) => {
    const { keptId } = input;
    const mergedId = keptId === input.oneId ? input.otherId : input.oneId;
    const [one, second] = await lockPair(tx, actor, [input.oneId, input.otherId]);
    if (one.rowVersion !== input.oneVersion || second.rowVersion !== input.otherVersion) throw new Refusal("stale");
    const [kept, other] = keptId === one.id ? [one, second] : [second, one];
    await requireNothingAsked(tx, mergedId);
    const keptVersion = kept.rowVersion + 1;
    await tx
      .update(person)
      .set({ withdrawnAt: actor.at, mergedInto: keptId, rowVersion: other.rowVersion + 1 })
      .where(eq(person.id, mergedId));
    await tx
      .update(person)
      .set({ ...joined(kept, other), rowVersion: keptVersion })
      .where(eq(person.id, keptId));
    const [made] = await tx
      .insert(personMerge)
      .values({
        ...{ partnerId: kept.partnerId, keptId, mergedId, keptVersion, before: beforeOf(kept) },
        ...{ mergedBy: actor.accountId ?? "", mergedAt: actor.at },
      })
      .returning({ id: personMerge.id });
    if (!made) throw new Error("A merge was not entered");
    await tx.execute(sql`SELECT merge_credentials(${made.id})`);
    await record("person.merged", keptId, { merge: made.id, merged: mergedId });
    return { id: made.id, keptId };
  });

const lockKept = async (tx: Tx, actor: Actor, id: string) => {
  const [merge] = await tx.select().from(personMerge).where(eq(personMerge.id, id));
  if (!merge) throw new Refusal("not-found");
  requirePermission(actor, "person.declare", merge);
  const rows = await tx
    .select()
    .from(person)
    .where(inArray(person.id, [merge.keptId, merge.mergedId]))
    .orderBy(asc(person.id))
    .for("update");
  const [found] = await tx.select().from(personMerge).where(eq(personMerge.id, id));
  if (!found || found.undoneAt !== null) throw new Refusal("stale");
  const kept = rows.find((row) => row.id === merge.keptId);
  if (kept?.rowVersion !== merge.keptVersion) throw new Refusal("merge-touched");
  return { merge, kept };
};

/**
 * Takes a merge back: both records are as they were, with their certifications. Refuses `merge-touched` once the record
 * or a certification that was moved was touched since.
 */
export const unmergePeople = (actor: Actor, { id }: UnmergePeople): Promise<{ keptId: string }> =>
  mutate(actor, async (tx, record) => {
    const { merge, kept } = await lockKept(tx, actor, id);
    const { rows } = await tx.execute<{ done: boolean }>(sql`SELECT unmerge_credentials(${id}) AS done`);
    if (!rows[0]?.done) throw new Refusal("merge-touched");
    await tx.update(personMerge).set({ undoneBy: actor.accountId, undoneAt: actor.at }).where(eq(personMerge.id, id));
    const { consentedAt, chosenAt, emailSince, ...before } = merge.before;
    await tx
      .update(person)
      .set({
        ...before,
        ...{ consentedAt: instantOf(consentedAt), chosenAt: instantOf(chosenAt), emailSince: instantOf(emailSince) },
        rowVersion: kept.rowVersion + 1,
      })
      .where(eq(person.id, merge.keptId));
    await tx
      .update(person)
      .set({ withdrawnAt: null, mergedInto: null, rowVersion: sql`${person.rowVersion} + 1` })
      .where(eq(person.id, merge.mergedId));
    await record("person.unmerged", merge.keptId, { merge: id, merged: merge.mergedId });
    return { keptId: merge.keptId };
  });

/** Remembers that two records that look alike are two people: they are not proposed again. */
export const keepApart = (actor: Actor, { oneId, otherId }: KeepApart): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [one, other] = await lockPair(tx, actor, [oneId, otherId]);
    const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    const said = { saidBy: actor.accountId ?? "", saidAt: actor.at };
    const [fresh] = await tx
      .insert(personApart)
      .values({ partnerId: one.partnerId, oneId: first, otherId: second, ...said })
      .onConflictDoNothing()
      .returning({ oneId: personApart.oneId });
    if (!fresh) throw new Refusal("unchanged");
    await record("person.kept-apart", first, { other: second });
    return { id: first };
  });
