import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { account, membership, recoveryCode, session, totpUse } from "@/db/schema/account";
import { passkey } from "@/db/schema/passkey";
import { mutate, writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { needsSecondFactor } from "@/lib/role";
import { voidLinks } from "./address";
import { hasAnyFactor, lockFactors } from "./lock-factors";
import { notifyAccount } from "./password";
import { dropRecoveryCodes, hasRecoveryCodes, putRecoveryCodes } from "./recovery-code";
import { closeSessions, confirmSession } from "./session";

const noTotp = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null };

type TotpUse = { accountId: string; step: number; documentSha256: string | null };

/**
 * Uses up a code's 30-second step, once for whatever purpose: a code read over a shoulder at sign-in signs nothing, and
 * none older than the last is good either. What it signed is kept with it. False where it was used before.
 */
export const spendTotpStep = (system: Actor, use: TotpUse): Promise<boolean> =>
  writeUnaudited(system, async (tx) => {
    const { accountId, step, documentSha256 } = use;
    const spent = await tx
      .update(account)
      .set({ totpLastStep: step })
      .where(and(eq(account.id, accountId), or(isNull(account.totpLastStep), lt(account.totpLastStep, step))))
      .returning({ id: account.id });
    if (spent.length === 1 && documentSha256)
      await tx.insert(totpUse).values({ accountId, step, documentSha256, at: system.at }).onConflictDoNothing();
    return spent.length === 1;
  });

/** Spends a recovery code; false where there is none such or it was used. */
export const spendRecoveryCode = async (system: Actor, accountId: string, codeHash: string): Promise<boolean> => {
  try {
    await mutate(system, async (tx, record) => {
      const [used] = await tx
        .update(recoveryCode)
        .set({ usedAt: system.at })
        .where(
          and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)),
        )
        .returning({ id: recoveryCode.id });
      if (!used) throw new Refusal("wrong-code");
      await notifyAccount(tx, system, accountId, "recovery-code-used");
      await record("account.recovery-code-used", accountId, {}, { partnerId: null });
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/** After a code was accepted, the session goes on under a new id. */
export const confirmSecondFactor = (system: Actor, sessionId: string): Promise<string> =>
  mutate(system, (tx, record) => confirmSession(tx, system, record, sessionId));

/** `sealed` is the encrypted secret, `step` the half minute of its first code. */
type ConfirmFactor = { accountId: string; sessionId: string; sealed: string; step: number; codeHashes: string[] };
/** The session that goes on, and whether the recovery codes offered are the account's from now on. */
type ConfirmedFactor = { sessionId: string; areCodesNew: boolean };

const requireProvenSession = async (tx: Tx, sessionId: string): Promise<void> => {
  const [held] = await tx
    .select({ provenAt: session.secondFactorAt })
    .from(session)
    .where(and(eq(session.id, sessionId), isNull(session.endedAt)));
  if (!held?.provenAt) throw new Refusal("stale");
};

/**
 * The first right code makes the authenticator count; every other session ends, this one goes on under a new id. Beside a
 * passkey it is added only by a session that gave the second factor, and the recovery codes stay, if any are left. Refuses
 * `stale`.
 */
export const confirmFactor = (system: Actor, input: ConfirmFactor): Promise<ConfirmedFactor> =>
  mutate(system, async (tx, record) => {
    const { accountId, sessionId, sealed, step, codeHashes } = input;
    const hadFactor = hasAnyFactor(await lockFactors(tx, accountId));
    if (hadFactor) await requireProvenSession(tx, sessionId);
    const [confirmed] = await tx
      .update(account)
      .set({ totpSecret: sealed, totpConfirmedAt: system.at, totpLastStep: step })
      .where(and(eq(account.id, accountId), isNull(account.totpConfirmedAt)))
      .returning({ id: account.id });
    if (!confirmed) throw new Refusal("stale");
    const areCodesNew = !hadFactor || !(await hasRecoveryCodes(tx, accountId));
    if (areCodesNew) await putRecoveryCodes(tx, accountId, codeHashes);
    await closeSessions(tx, system.at, { accountId, exceptId: sessionId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "factor-added");
    await record("account.factor-added", accountId, {}, { partnerId: null });
    return { sessionId: await confirmSession(tx, system, record, sessionId), areCodesNew };
  });

/** Takes every passkey of an account; answers how many there were. */
const removePasskeys = async (tx: Tx, at: Date, accountId: string): Promise<number> => {
  const removed = await tx
    .update(passkey)
    .set({ removedAt: at })
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)))
    .returning({ id: passkey.id });
  return removed.length;
};

/**
 * Takes away every second factor, the authenticator, the recovery codes and the passkeys, and every link that was asked for
 * with them. Answers how many passkeys there were.
 */
export const takeFactorsAway = async (tx: Tx, at: Date, accountId: string): Promise<number> => {
  await tx.update(account).set(noTotp).where(eq(account.id, accountId));
  await dropRecoveryCodes(tx, accountId);
  await voidLinks(tx, at, accountId);
  return removePasskeys(tx, at, accountId);
};

/** A role that asks for a second factor, in whichever company or in the vendor's team. */
const requireFactorFree = async (tx: Tx, accountId: string): Promise<void> => {
  const seats = await tx
    .select({ roles: membership.roles })
    .from(membership)
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)));
  if (seats.some(({ roles }) => needsSecondFactor(roles))) throw new Refusal("last-passkey");
};

/**
 * Removes the authenticator. Beside a passkey that is all: the account is signed in to with the passkey, and the recovery
 * codes stay. Where nothing is left the second factor is given up: where a role requires one, the next page asks to set up
 * another. Every session ends.
 */
const removeAuthenticator = async (tx: Tx, record: RecordEvent, system: Actor, owner: Owner): Promise<void> => {
  const { accountId, passkeys } = owner;
  const change = passkeys > 0 ? "authenticator-removed" : "factor-removed";
  await tx.update(account).set(noTotp).where(eq(account.id, accountId));
  if (passkeys === 0) await dropRecoveryCodes(tx, accountId);
  await voidLinks(tx, system.at, accountId);
  await closeSessions(tx, system.at, { accountId }, "factor-changed");
  await notifyAccount(tx, system, accountId, change);
  await record(`account.${change}`, accountId, {}, { partnerId: null });
};

type Owner = { accountId: string; passkeys: number };

/** Gives up passkeys that are the only second factor; refuses `last-passkey` where a role requires one. */
const giveUpPasskeys = async (tx: Tx, record: RecordEvent, system: Actor, { accountId }: Owner): Promise<void> => {
  await requireFactorFree(tx, accountId);
  const passkeys = await takeFactorsAway(tx, system.at, accountId);
  await closeSessions(tx, system.at, { accountId }, "factor-changed");
  await notifyAccount(tx, system, accountId, "factor-removed");
  await record("account.factor-removed", accountId, { passkeys }, { partnerId: null });
};

/** Removes the authenticator, or, where there is none, the passkeys. Refuses `stale` where there is no second factor. */
export const removeFactor = (system: Actor, accountId: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const held = await lockFactors(tx, accountId);
    if (!hasAnyFactor(held)) throw new Refusal("stale");
    const remove = held.hasTotp ? removeAuthenticator : giveUpPasskeys;
    await remove(tx, record, system, { accountId, passkeys: held.passkeys });
  });

type RenewedCodes = { accountId: string; sessionId: string; codeHashes: string[] };

/** New recovery codes in the place of the old; every other session of the account ends. */
export const replaceRecoveryCodes = (system: Actor, renewed: RenewedCodes): Promise<void> =>
  mutate(system, async (tx, record) => {
    const { accountId, sessionId, codeHashes } = renewed;
    await putRecoveryCodes(tx, accountId, codeHashes);
    await closeSessions(tx, system.at, { accountId, exceptId: sessionId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "recovery-codes-renewed");
    await record("account.recovery-codes-renewed", accountId, {}, { partnerId: null });
  });

/** Writes to the owner that strangers who know the password gave many wrong codes. */
export const reportGuessedCodes = (system: Actor, accountId: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    await notifyAccount(tx, system, accountId, "codes-guessed");
    await record("account.codes-guessed", accountId, {}, { partnerId: null });
  });
