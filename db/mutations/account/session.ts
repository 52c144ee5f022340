import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { account, membership, session } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { sessionLimits } from "@/lib/account/session-limits";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import type { Role } from "@/lib/role";

/** Keeps the idle clock of a session running. */
export const touchSession = (system: Actor, sessionId: string): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    await tx.update(session).set({ lastSeenAt: system.at }).where(eq(session.id, sessionId));
  });

export type EndReason =
  | "signed-out"
  | "ended-by-owner"
  | "replaced"
  | "roles-changed"
  | "removed"
  | "password-changed"
  | "factor-changed"
  | "ended-by-operator"
  | "address-changed"
  | "disabled";

type EndedOf = { accountId: string; partnerId?: string | null; sessionId?: string; exceptId?: string | null };

/** Ends sessions inside the given transaction; answers how many. The caller records why. */
export const closeSessions = async (tx: Tx, at: Date, of: EndedOf, reason: EndReason): Promise<number> => {
  const ended = await tx
    .update(session)
    .set({ endedAt: at, endReason: reason })
    .where(
      and(
        eq(session.accountId, of.accountId),
        isNull(session.endedAt),
        of.partnerId === undefined ? undefined : sql`${session.partnerId} IS NOT DISTINCT FROM ${of.partnerId}`,
        of.sessionId ? eq(session.id, of.sessionId) : undefined,
        of.exceptId ? ne(session.id, of.exceptId) : undefined,
      ),
    )
    .returning({ id: session.id });
  return ended.length;
};

/** Where the account was last, among the companies it still belongs to; else the first by name. Null: none at all. */
const chooseCompany = async (tx: Tx, accountId: string): Promise<{ partnerId: string | null } | null> => {
  const lastSeen = sql`(SELECT max(${session.lastSeenAt}) FROM ${session}
    WHERE ${session.accountId} = ${accountId} AND ${session.partnerId} IS NOT DISTINCT FROM ${membership.partnerId})`;
  const [chosen] = await tx
    .select({ partnerId: membership.partnerId })
    .from(membership)
    .leftJoin(partner, eq(partner.id, membership.partnerId))
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)))
    .orderBy(sql`${lastSeen} DESC NULLS LAST`, partner.name, membership.id)
    .limit(1);
  return chosen ?? null;
};

const rolesIn = async (tx: Tx, accountId: string, partnerId: string | null): Promise<Role[]> => {
  const [found] = await tx
    .select({ roles: membership.roles })
    .from(membership)
    .where(
      and(
        eq(membership.accountId, accountId),
        isNull(membership.endedAt),
        sql`${membership.partnerId} IS NOT DISTINCT FROM ${partnerId}`,
      ),
    );
  return found?.roles ?? [];
};

type NewSession = { accountId: string; partnerId: string | null; secondFactorAt: Date | null };

/** A new session row with a new id; the caller records it. */
export const insertSession = async (tx: Tx, actor: Actor, fresh: NewSession): Promise<string> => {
  const { absolute } = sessionLimits(await rolesIn(tx, fresh.accountId, fresh.partnerId));
  const [row] = await tx
    .insert(session)
    .values({
      accountId: fresh.accountId,
      partnerId: fresh.partnerId,
      createdAt: actor.at,
      lastSeenAt: actor.at,
      expiresAt: new Date(actor.at.getTime() + absolute),
      secondFactorAt: fresh.secondFactorAt,
      ip: actor.request?.ip ?? "",
      userAgent: actor.request?.userAgent ?? "",
    })
    .returning({ id: session.id });
  if (!row) throw new Error("A session was not written");
  return row.id;
};

type StartSession = { accountId: string; partnerId?: string | null; replacesId?: string | null };

/**
 * A session in the company asked for, or the one last used; the session the browser held before ends. Refuses
 * `no-membership` for an account that belongs nowhere.
 */
export const startSession = (system: Actor, input: StartSession): Promise<string> =>
  mutate(system, async (tx, record) => {
    const { accountId } = input;
    const [owner] = await tx
      .select({ disabledAt: account.disabledAt })
      .from(account)
      .where(eq(account.id, accountId))
      .for("update");
    if (!owner || owner.disabledAt) throw new Refusal("sign-in-refused");
    const company = input.partnerId === undefined ? await chooseCompany(tx, accountId) : { partnerId: input.partnerId };
    if (!company) throw new Refusal("no-membership");
    if (input.replacesId) await endReplaced(tx, system, input.replacesId);
    const id = await insertSession(tx, system, { accountId, partnerId: company.partnerId, secondFactorAt: null });
    await record("session.started", id, {}, { partnerId: null });
    return id;
  });

const endReplaced = async (tx: Tx, actor: Actor, sessionId: string): Promise<void> => {
  await tx
    .update(session)
    .set({ endedAt: actor.at, endReason: "replaced" })
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
};

const lockSession = async (tx: Tx, sessionId: string) => {
  const [row] = await tx
    .select()
    .from(session)
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)))
    .for("update");
  if (!row) throw new Refusal("signed-out");
  return row;
};

/** The same person with a second factor proved goes on under a new session id, with fresh limits. */
export const confirmSession = async (tx: Tx, actor: Actor, record: RecordEvent, sessionId: string): Promise<string> => {
  const old = await lockSession(tx, sessionId);
  await endReplaced(tx, actor, sessionId);
  const { accountId, partnerId } = old;
  const id = await insertSession(tx, actor, { accountId, partnerId, secondFactorAt: actor.at });
  await record("session.confirmed", id, { replaced: sessionId }, { partnerId: null });
  return id;
};

/**
 * Goes on in another company of the same account: its membership is read now, the limits do not move, and the id stays,
 * so that a screen of the old company that asks in between is led to the new one and not to sign in.
 */
export const switchSession = (system: Actor, input: { sessionId: string; partnerId: string | null }): Promise<void> =>
  mutate(system, async (tx, record) => {
    const { id, accountId, partnerId: before } = await lockSession(tx, input.sessionId);
    const roles = await rolesIn(tx, accountId, input.partnerId);
    if (roles.length === 0) throw new Refusal("not-found");
    await tx.update(session).set({ partnerId: input.partnerId, lastSeenAt: system.at }).where(eq(session.id, id));
    await record("session.switched", id, { before, after: input.partnerId }, { partnerId: null });
  });

/** Ends one of the account's own sessions. */
export const endSession = (
  actor: Actor,
  input: { accountId: string; sessionId: string; reason: Extract<EndReason, "signed-out" | "ended-by-owner"> },
): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const { accountId, sessionId, reason } = input;
    const ended = await closeSessions(tx, actor.at, { accountId, sessionId }, reason);
    if (ended === 0) throw new Refusal("not-found");
    await record("session.ended", sessionId, { reason }, { partnerId: null });
  });
