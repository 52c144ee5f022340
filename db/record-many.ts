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

const insertPersonal = (tx: Tx, partnerId: string | null, events: Chained, personal: readonly (Personal | null)[]) => {
  const kept = events.flatMap(({ id }, at) => (personal[at] ? [{ id, ...personal[at] }] : []));
  return tx.execute(sql`
    INSERT INTO audit_personal (event_id, partner_id, salt, data)
    SELECT id, ${partnerId}::uuid, salt, data
    FROM jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) AS p (id uuid, salt text, data jsonb)`);
};

/** Records many events as `recorder` records one: the chain is locked once, and each event is written in one statement. */
export const manyRecorder =
  (actor: Actor, tx: Tx, noted: (event: RecordedEvent) => void): RecordMany =>
  async (partnerId, news) => {
    if (news.length === 0) return;
    const chainId = partnerId ?? programmeChain;
    const told = personalOf(actor);
    const personal = news.map(() => (told ? { salt: randomBytes(16).toString("hex"), data: told } : null));
    const { accountId } = actor;
    const at = actor.at.toISOString();
    const bodies = news.map(({ kind, subjectId, data = {} }, place) => {
      const own = personal[place];
      const personalHash = own ? hashPersonal(own.salt, own.data) : null;
      return { chainId, id: randomUUID(), partnerId, accountId, kind, subjectId, data, personalHash, at };
    });
    const events = chained(await lockChain(tx, chainId), bodies);
    await insertEvents(tx, events);
    if (told) await insertPersonal(tx, partnerId, events, personal);
    const last = events.at(-1);
    await tx.execute(sql`UPDATE audit_chain SET seq = ${last?.seq}, hash = ${last?.hash} WHERE id = ${chainId}`);
    for (const { kind } of news) noted({ kind, partnerId });
  };
