import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { passkey, passkeyChallenge } from "@/db/schema/passkey";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { challengeLife, passkeysAtMost } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import type { StepUpStatement } from "@/lib/agreement/signing/step-up";
import { Refusal } from "@/lib/refusal/refusal";
import { hasAnyFactor, lockFactors } from "./lock-factors";
import { notifyAccount } from "./password";
import { putRecoveryCodes } from "./recovery-code";
import { closeSessions, confirmSession } from "./session";

type Asked = { accountId: string; purpose: string; challenge: string; statement: StepUpStatement | null };

/** Stores what a passkey is about to be asked to sign, and deletes the account's old challenges. */
export const storeChallenge = (system: Actor, asked: Asked): Promise<void> =>
  writeUnaudited(system, async (tx) => {
    const old = new Date(system.at.getTime() - 24 * challengeLife);
    await tx
      .delete(passkeyChallenge)
      .where(and(eq(passkeyChallenge.accountId, asked.accountId), lt(passkeyChallenge.expiresAt, old)));
    const expiresAt = new Date(system.at.getTime() + challengeLife);
    await tx.insert(passkeyChallenge).values({ ...asked, createdAt: system.at, expiresAt });
  });

type TakenChallenge = { statement: StepUpStatement | null };

/**
 * Uses up a challenge, whatever comes of it. Refuses `wrong-passkey` for one never given to this account for this
 * purpose, `step-up-used` and `step-up-expired`.
 */
export const takeChallenge = async (
  system: Actor,
  { accountId, purpose, challenge }: Omit<Asked, "statement">,
): Promise<TakenChallenge> => {
  const mine = and(
    eq(passkeyChallenge.challenge, challenge),
    eq(passkeyChallenge.accountId, accountId),
    eq(passkeyChallenge.purpose, purpose),
  );
  return writeUnaudited(system, async (tx) => {
    const [row] = await tx.select().from(passkeyChallenge).where(mine).for("update");
    if (!row) throw new Refusal("wrong-passkey");
    if (row.usedAt) throw new Refusal("step-up-used");
    if (row.expiresAt <= system.at) throw new Refusal("step-up-expired");
    await tx.update(passkeyChallenge).set({ usedAt: system.at }).where(mine);
    return { statement: row.statement };
  });
};

type NewPasskey = {
  accountId: string;
  sessionId: string;
  name: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
};

const insertPasskey = async (tx: Tx, at: Date, given: Omit<NewPasskey, "sessionId">): Promise<{ id: string }> => {
  const [row] = await tx
    .insert(passkey)
    .values({ ...given, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: passkey.id });
  if (!row) throw new Refusal("passkey-known");
  return row;
};

/**
 * One passkey more for an account that has a second factor; every other session ends, as with any change of the factors.
 * Refuses `stale` where the factor is gone since it was proven.
 */
export const addPasskey = (system: Actor, { sessionId, ...given }: NewPasskey): Promise<{ id: string }> =>
  mutate(system, async (tx, record) => {
    const { accountId } = given;
    const held = await lockFactors(tx, accountId);
    if (!hasAnyFactor(held)) throw new Refusal("stale");
    if (held.passkeys >= passkeysAtMost) throw new Refusal("too-many-passkeys", { count: passkeysAtMost });
    const row = await insertPasskey(tx, system.at, given);
    await closeSessions(tx, system.at, { accountId, exceptId: sessionId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "passkey-added");
    await record("account.passkey-added", accountId, { passkeyId: row.id }, { partnerId: null });
    return row;
  });

type EnrolledPasskey = NewPasskey & { codeHashes: readonly string[] };

/**
 * A passkey as the second factor of an account that has none: every other session ends, this one goes on under a new id,
 * which it answers. Refuses `stale` where the account has a factor by now.
 */
export const enrolPasskey = (system: Actor, { sessionId, codeHashes, ...given }: EnrolledPasskey): Promise<string> =>
  mutate(system, async (tx, record) => {
    const { accountId } = given;
    if (hasAnyFactor(await lockFactors(tx, accountId))) throw new Refusal("stale");
    const { id } = await insertPasskey(tx, system.at, given);
    await putRecoveryCodes(tx, accountId, codeHashes);
    await closeSessions(tx, system.at, { accountId, exceptId: sessionId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "factor-added");
    await record("account.factor-added", accountId, {}, { partnerId: null });
    await record("account.passkey-added", accountId, { passkeyId: id }, { partnerId: null });
    return confirmSession(tx, system, record, sessionId);
  });

/** Gives a passkey another name, by which only its owner knows it. */
export const renamePasskey = (
  system: Actor,
  { accountId, passkeyId, name }: { accountId: string; passkeyId: string; name: string },
): Promise<void> =>
  mutate(system, async (tx, record) => {
    const own = and(eq(passkey.id, passkeyId), eq(passkey.accountId, accountId), isNull(passkey.removedAt));
    const [held] = await tx.select({ name: passkey.name }).from(passkey).where(own).for("update");
    if (!held) throw new Refusal("not-found");
    if (held.name === name) throw new Refusal("unchanged");
    await tx.update(passkey).set({ name }).where(own);
    await record("account.passkey-renamed", accountId, { passkeyId }, { partnerId: null });
  });

/**
 * Removes a passkey: it signs nothing more, and what it signed stays valid. Refuses `last-passkey` for the account's only
 * second factor, which is given up by `removeFactor` or replaced first.
 */
export const removePasskey = (
  system: Actor,
  { accountId, sessionId, passkeyId }: { accountId: string; sessionId: string; passkeyId: string },
): Promise<void> =>
  mutate(system, async (tx, record) => {
    const { hasTotp, passkeys } = await lockFactors(tx, accountId);
    const [removed] = await tx
      .update(passkey)
      .set({ removedAt: system.at })
      .where(and(eq(passkey.id, passkeyId), eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
      .returning({ id: passkey.id });
    if (!removed) throw new Refusal("not-found");
    if (!hasTotp && passkeys === 1) throw new Refusal("last-passkey");
    await closeSessions(tx, system.at, { accountId, exceptId: sessionId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "passkey-removed");
    await record("account.passkey-removed", accountId, { passkeyId }, { partnerId: null });
  });

/**
 * Records a use, with the authenticator's counter after it. False where the counter did not grow, as with a copied key, or
 * where the passkey was removed; authenticators without a counter send zero each time.
 */
export const recordPasskeyUse = (system: Actor, used: { id: string; counter: number }): Promise<boolean> =>
  writeUnaudited(system, async (tx) => {
    const grows = or(lt(passkey.counter, used.counter), and(eq(passkey.counter, 0), sql`${used.counter}::bigint = 0`));
    const noted = await tx
      .update(passkey)
      .set({ counter: used.counter, lastUsedAt: system.at })
      .where(and(eq(passkey.id, used.id), isNull(passkey.removedAt), grows))
      .returning({ id: passkey.id });
    return noted.length === 1;
  });
