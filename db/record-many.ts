import { createHash, randomBytes, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type EventBody, hashEvent, hashPersonal, programmeChain } from "@/lib/audit/event";
import type { EventKind } from "@/lib/audit/kind";
import { lockChain, personalOf, type RecordedEvent } from "./record";

/** What happened, as `record` takes it one by one. */
export type NewEvent = { kind: EventKind; subjectId: string | null; data?: Record<string, unknown> };

/** Writes many audit events about one company at once, in their order; null for the programme. */
export type RecordMany = (partnerId: string | null, events: readonly NewEvent[]) => Promise<void>;

/** Writes the same audit event about each of many companies at once, each in its own chain. */
export type RecordEach = (
  partnerIds: readonly string[],
  kind: EventKind,
  data: Record<string, unknown>,
) => Promise<void>;

const quickHash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The events one after the other, each with the hash of the one before. */
const chained = (head: { seq: number; hash: string }, bodies: readonly Omit<EventBody, "seq" | "previousHash">[]) => {
  let { seq, hash: previousHash } = head;
  return bodies.map((rest) => {
    seq += 1;
    const body: EventBody = { ...rest, seq, previousHash };
    previousHash = hashEvent(body, quickHash);
    return { ...body, hash: previousHash };
  });
};

type Chained = ReturnType<typeof chained>;

const insertEvents = (tx: Tx, events: Chained) =>
  tx.execute(sql`
    INSERT INTO audit_event (chain_id, seq, id, partner_id, account_id, kind, subject_id, data, personal_hash, at,
      previous_hash, hash)
    SELECT "chainId", seq, id, "partnerId", "accountId", kind, "subjectId", data, "personalHash", at, "previousHash", hash
    FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS e ("chainId" uuid, seq bigint, id uuid,
      "partnerId" uuid, "accountId" uuid, kind text, "subjectId" uuid, data jsonb, "personalHash" text, at timestamptz,
      "previousHash" text, hash text)`);

type Personal = { salt: string; data: Record<string, unknown> };

const insertPersonal = (tx: Tx, events: Chained, personal: readonly (Personal | null)[]) => {
  const kept = events.flatMap(({ id, partnerId }, at) => (personal[at] ? [{ id, partnerId, ...personal[at] }] : []));
  return tx.execute(sql`
    INSERT INTO audit_personal (event_id, partner_id, salt, data)
    SELECT id, "partnerId", salt, data
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS p (id uuid, "partnerId" uuid, salt text, data jsonb)`);
};

type Written = NewEvent & { partnerId: string | null };

/** Events of an actor before they stand in a chain, and beside each what identifies the sender. */
const bodiesOf = (actor: Actor, news: readonly Written[]) => {
  const told = personalOf(actor);
  const personal = news.map(() => (told ? { salt: randomBytes(16).toString("hex"), data: told } : null));
  const bodies = news.map(({ partnerId, kind, subjectId, data = {} }, place) => {
    const own = personal[place];
    const personalHash = own ? hashPersonal(own.salt, own.data) : null;
    const written = { chainId: partnerId ?? programmeChain, id: randomUUID(), partnerId, accountId: actor.accountId };
    return { ...written, kind, subjectId, data, personalHash, at: actor.at.toISOString() };
  });
  return { bodies, personal };
};

const writeEvents = async (tx: Tx, events: Chained, personal: readonly (Personal | null)[]): Promise<void> => {
  await insertEvents(tx, events);
  if (personal.some((one) => one !== null)) await insertPersonal(tx, events, personal);
};

/** Records many events as `recorder` records one: the chain is locked once, and each event is written in one statement. */
export const manyRecorder =
  (actor: Actor, tx: Tx, noted: (event: RecordedEvent) => void): RecordMany =>
  async (partnerId, news) => {
    if (news.length === 0) return;
    const chainId = partnerId ?? programmeChain;
    const { bodies, personal } = bodiesOf(
      actor,
      news.map((one) => ({ ...one, partnerId })),
    );
    const events = chained(await lockChain(tx, chainId), bodies);
    await writeEvents(tx, events, personal);
    const last = events.at(-1);
    await tx.execute(sql`UPDATE audit_chain SET seq = ${last?.seq}, hash = ${last?.hash} WHERE id = ${chainId}`);
    for (const { kind } of news) noted({ kind, partnerId });
  };

type Head = { id: string; seq: number; hash: string };

/** Records one event in each of many chains that are there, each locked in order and written in one statement for all. */
export const eachRecorder =
  (actor: Actor, tx: Tx, noted: (event: RecordedEvent) => void): RecordEach =>
  async (partnerIds, kind, data) => {
    const { rows: heads } = await tx.execute<Head>(sql`
      SELECT id, seq::int, hash FROM audit_chain WHERE id = ANY (${`{${partnerIds.join(",")}}`}::uuid[])
      ORDER BY id FOR UPDATE`);
    if (heads.length !== partnerIds.length) throw new Error("The audit chain of a company is out of reach");
    const { bodies, personal } = bodiesOf(
      actor,
      heads.map(({ id }) => ({ kind, subjectId: id, data, partnerId: id })),
    );
    const events = heads.flatMap((head, at) => chained(head, bodies.slice(at, at + 1)));
    await writeEvents(tx, events, personal);
    const ends = events.map(({ chainId: id, seq, hash }) => ({ id, seq, hash }));
    await tx.execute(sql`
      UPDATE audit_chain c SET seq = e.seq, hash = e.hash
      FROM jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) AS e (id uuid, seq bigint, hash text) WHERE c.id = e.id`);
    for (const { id } of heads) noted({ kind, partnerId: id });
  };
