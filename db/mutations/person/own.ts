import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { decidingDay } from "@/db/queries/programme/today";
import { partner, person } from "@/db/schema/partner";
import { personLink, personRequest } from "@/db/schema/person";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { ObjectInput, OfRecord, PersonRequestKind, Proposed, ProposeInput } from "@/lib/person/request";
import { Refusal } from "@/lib/refusal/refusal";
import { changedFields } from "@/lib/review/change";
import { notifyOfRequest } from "./notify";

type PersonRow = typeof person.$inferSelect;
/** What a link's holder sends: the hash in place of the secret. */
type ByLink<T> = Omit<T, "secret"> & { linkHash: string };

/** The address that a link opens. Refuses `link-spent` where it is over or unknown. */
const addressOf = async (tx: Tx, system: Actor, linkHash: string): Promise<string> => {
  const [link] = await tx
    .select({ email: personLink.email })
    .from(personLink)
    .where(and(eq(personLink.tokenHash, linkHash), gt(personLink.expiresAt, system.at)));
  if (!link) throw new Refusal("link-spent");
  return link.email;
};

/** Locks a record that is declared under the link's address. */
const lockOwn = async (tx: Tx, system: Actor, { linkHash, id }: ByLink<OfRecord>): Promise<PersonRow> => {
  const email = await addressOf(tx, system, linkHash);
  const [row] = await tx
    .select()
    .from(person)
    .where(and(eq(person.id, id), eq(person.email, email), isNull(person.withdrawnAt)))
    .for("update");
  if (!row) throw new Refusal("not-found");
  return row;
};

const takeBackOpen = (tx: Tx, personId: string, at: Date, kinds: readonly PersonRequestKind[]) =>
  tx
    .update(personRequest)
    .set({ state: "taken-back", answeredAt: at, rowVersion: sql`${personRequest.rowVersion} + 1` })
    .where(
      and(eq(personRequest.personId, personId), eq(personRequest.state, "open"), inArray(personRequest.kind, kinds)),
    );

const change = (tx: Tx, id: string, values: Partial<PersonRow>) =>
  tx
    .update(person)
    .set({ ...values, rowVersion: sql`${person.rowVersion} + 1` })
    .where(eq(person.id, id));

/** The person agrees to be counted; what they objected before is over from today on. */
export const consentByLink = (system: Actor, input: ByLink<OfRecord>): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockOwn(tx, system, input);
    if (row.consentedAt && !row.objectedOn) throw new Refusal("unchanged");
    await change(tx, row.id, { consentedAt: system.at, objectedOn: null, objectionCarried: false });
    await takeBackOpen(tx, row.id, system.at, ["objection", "removal"]);
    await record("person.consented", row.id, {}, { partnerId: row.partnerId });
  });

/**
 * The person chooses the company in which they count, where the rules have them count in one of several. Told to every
 * company that declared them, each of which learns where its own record stands and nothing of the others.
 */
export const chooseByLink = (system: Actor, input: ByLink<OfRecord>): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockOwn(tx, system, input);
    const { counting } = await editionInUse(tx, await decidingDay(tx, system));
    if (counting.sharedPeople !== "chosen") throw new Refusal("stale");
    if (row.email === null) throw new Refusal("not-found");
    const others = await tx
      .select({ id: person.id, partnerId: person.partnerId })
      .from(person)
      .where(and(eq(person.email, row.email), isNull(person.withdrawnAt)))
      .orderBy(asc(person.partnerId), asc(person.id));
    await change(tx, row.id, { chosenAt: system.at });
    for (const { id, partnerId } of others) await record("person.chosen", id, {}, { partnerId });
  });

type Request = { kind: PersonRequestKind; note: string; proposed?: Proposed };

/** A request replaces the open one of its kind, so that a company never has two of a kind to answer. */
const ask = async (tx: Tx, system: Actor, row: PersonRow, { kind, note, proposed = {} }: Request): Promise<void> => {
  await takeBackOpen(tx, row.id, system.at, kind === "correction" ? ["correction"] : ["objection", "removal"]);
  const about = { partnerId: row.partnerId, personId: row.id };
  await tx.insert(personRequest).values({ ...about, kind, note, proposed, askedAt: system.at, state: "open" });
  const [company] = await tx.select({ name: partner.name }).from(partner).where(eq(partner.id, row.partnerId));
  const told = { id: row.id, partnerId: row.partnerId, person: row.name, company: company?.name ?? "", kind };
  await notifyOfRequest(tx, system, told);
};

/**
 * The person no longer wants to be counted: from today on their certifications count for nothing in this company, whatever
 * it answers (decision 78).
 */
export const objectByLink = (system: Actor, input: ByLink<ObjectInput>): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockOwn(tx, system, input);
    const kind = input.isRemoval ? "removal" : "objection";
    if (row.objectedOn && kind === "objection") throw new Refusal("unchanged");
    const objectedOn = row.objectedOn ?? (await decidingDay(tx, system));
    await change(tx, row.id, { consentedAt: null, objectedOn, objectionCarried: false });
    await ask(tx, system, row, { kind, note: input.note });
    const event = kind === "removal" ? "person.removal-asked" : "person.objected";
    await record(event, row.id, { on: objectedOn }, { partnerId: row.partnerId });
  });

const differing = (row: PersonRow, { name, employedFrom, employedUntil }: ByLink<ProposeInput>): Proposed => {
  const before = { name: row.name, employedFrom: row.employedFrom, employedUntil: row.employedUntil };
  const after = { name, employedFrom, employedUntil: employedUntil || null };
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field as keyof typeof after]]));
};

/** The person says what is right; the company answers. Refuses `unchanged` where nothing differs and nothing is said. */
export const proposeByLink = (system: Actor, input: ByLink<ProposeInput>): Promise<void> =>
  mutate(system, async (tx, record) => {
    const row = await lockOwn(tx, system, input);
    const proposed = differing(row, input);
    if (Object.keys(proposed).length === 0 && !input.note) throw new Refusal("unchanged");
    await ask(tx, system, row, { kind: "correction", note: input.note, proposed });
    await record("person.correction-asked", row.id, { fields: Object.keys(proposed) }, { partnerId: row.partnerId });
  });

/** Takes back a correction that the company has not answered; an objection is taken back by consenting. */
export const takeBackByLink = (system: Actor, { linkHash, id }: ByLink<OfRecord>): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [found] = await tx
      .select({ personId: personRequest.personId })
      .from(personRequest)
      .where(and(eq(personRequest.id, id), eq(personRequest.kind, "correction")));
    if (!found) throw new Refusal("not-found");
    const row = await lockOwn(tx, system, { linkHash, id: found.personId });
    const taken = await tx
      .update(personRequest)
      .set({ state: "taken-back", answeredAt: system.at, rowVersion: sql`${personRequest.rowVersion} + 1` })
      .where(and(eq(personRequest.id, id), eq(personRequest.state, "open")))
      .returning({ id: personRequest.id });
    if (taken.length === 0) throw new Refusal("stale");
    await record("person.request-taken-back", row.id, {}, { partnerId: row.partnerId });
  });
