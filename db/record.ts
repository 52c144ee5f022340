import { randomBytes, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { type EventBody, hashEvent, hashPersonal, programmeChain } from "@/lib/audit/event";
import type { EventKind } from "@/lib/audit/kind";
import { auditChain, auditEvent, auditPersonal } from "./schema/record";

type RecordOptions = {
  /** The company the event is about; by default the actor's own. Null puts it on the programme's chain. */
  partnerId?: string | null;
};

/**
 * Writes one audit event inside the given transaction. `data` holds ids, codes, days and amounts, never personal data.
 */
export type RecordEvent = (
  kind: EventKind,
  subjectId: string | null,
  data?: Record<string, unknown>,
  options?: RecordOptions,
) => Promise<{ seq: number; hash: string }>;

/** What was recorded, as far as the transaction itself needs it. */
export type RecordedEvent = { kind: EventKind; partnerId: string | null };

/** Locks the head of a chain, so that everything about its company happens one transaction after the other. */
export const lockChain = async (tx: Tx, chainId: string): Promise<{ seq: number; hash: string }> => {
  await tx.insert(auditChain).values({ id: chainId }).onConflictDoNothing();
  const [head] = await tx.select().from(auditChain).where(eq(auditChain.id, chainId)).for("update");
  if (!head) throw new Error(`The audit chain ${chainId} is out of reach`);
  return head;
};

/** What of the actor is kept beside the event, so that it can be erased. */
export const personalOf = ({ request, shell }: Actor): Record<string, string> | null =>
  request || shell ? { ...(request && { ip: request.ip, userAgent: request.userAgent }), ...shell } : null;

export const recorder =
  (actor: Actor, tx: Tx, noted: (event: RecordedEvent) => void): RecordEvent =>
  async (kind, subjectId, data = {}, options = {}) => {
    const partnerId = options.partnerId === undefined ? actor.partnerId : options.partnerId;
    const chainId = partnerId ?? programmeChain;
    const id = randomUUID();
    const personal = personalOf(actor);
    const salt = randomBytes(16).toString("hex");
    const head = await lockChain(tx, chainId);
    const body: EventBody = {
      chainId,
      seq: head.seq + 1,
      id,
      partnerId,
      accountId: actor.accountId,
      kind,
      subjectId,
      data,
      personalHash: personal ? hashPersonal(salt, personal) : null,
      at: actor.at.toISOString(),
      previousHash: head.hash,
    };
    const hash = hashEvent(body);
    await tx.insert(auditEvent).values({ ...body, at: actor.at, hash });
    if (personal) await tx.insert(auditPersonal).values({ eventId: id, partnerId, salt, data: personal });
    await tx
      .update(auditChain)
      .set({ seq: sql`${body.seq}`, hash })
      .where(eq(auditChain.id, chainId));
    noted({ kind, partnerId });
    return { seq: body.seq, hash };
  };
