import { and, eq, isNull, lte } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { listAdministrators, listOwners } from "@/db/queries/account/seat";
import { account, factorReset, membership, recoveryCode } from "@/db/schema/account";
import { passkey } from "@/db/schema/passkey";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { type AnswerFactorReset, factorResetLife } from "@/lib/account/factor-reset";
import type { Actor } from "@/lib/actor";
import { factorResetAskedLetter } from "@/lib/mail/account";
import { Refusal } from "@/lib/refusal/refusal";
import { notifyAccount } from "./password";
import { closeSessions } from "./session";
import { ownTeam, requireTeamManager } from "./team";

/** `system` is the portal acting on the account; `by` is who is at the keyboard. */
type Reset = { system: Actor; by: Actor; accountId: string };

/**
 * An owner is entitled for the members of their company, an administrator for everybody; nobody for themselves, and only
 * administrators for who is of the vendor's team too. Refuses `not-permitted`, `not-found`.
 */
const requireEntitled = async (tx: Tx, by: Actor, accountId: string): Promise<void> => {
  const team = ownTeam(by);
  requireTeamManager(by, team);
  if (by.accountId === accountId) throw new Refusal("invalid", {}, { email: "choose-colleague" });
  const seats = await tx
    .select({ team: membership.partnerId })
    .from(membership)
    .where(and(eq(membership.accountId, accountId), isNull(membership.endedAt)));
  const isTheirs = seats.some((seat) => seat.team === team) && !seats.some((seat) => seat.team === null);
  if (team !== null && !isTheirs) throw new Refusal("invalid", {}, { email: "not-found" });
};

const tellOthers = async (tx: Tx, { system, by, accountId }: Reset, reason: string): Promise<void> => {
  const others = by.partnerId ? await listOwners(tx, by.partnerId) : [];
  const facts = { by: await accountName(tx, by.accountId), name: await accountName(tx, accountId), reason };
  const told = [
    ...others.map((one) => ({ ...one, path: "/members" })),
    ...(await listAdministrators(tx)).map((one) => ({ ...one, path: "/staff" })),
  ];
  for (const { path, ...one } of told)
    if (one.accountId !== by.accountId && one.accountId !== accountId)
      await queueEmail(tx, system, one, factorResetAskedLetter(one.locale, { ...facts, path }), {
        subjectId: accountId,
      });
};

/** The first person asks, with a reason. Refuses `already-asked` while another request is open. */
export const askFactorReset = (reset: Reset, reason: string): Promise<void> =>
  mutate(reset.system, async (tx, record) => {
    const { system, by, accountId } = reset;
    await requireEntitled(tx, by, accountId);
    const open = and(eq(factorReset.accountId, accountId), isNull(factorReset.endedAt));
    await tx
      .update(factorReset)
      .set({ endedAt: system.at })
      .where(and(open, lte(factorReset.expiresAt, system.at)));
    const [asked] = await tx
      .insert(factorReset)
      .values({
        ...{ accountId, partnerId: by.partnerId, askedBy: by.accountId ?? "", reason, askedAt: system.at },
        expiresAt: new Date(system.at.getTime() + factorResetLife),
      })
      .onConflictDoNothing()
      .returning({ id: factorReset.id });
    if (!asked) throw new Refusal("factor-reset-open");
    await notifyAccount(tx, system, accountId, "factor-reset-asked");
    await tellOthers(tx, reset, reason);
    const data = { resetId: asked.id, askedBy: by.accountId };
    await record("account.factor-reset-asked", accountId, data, { partnerId: by.partnerId });
  });

/** Takes away every second factor: the authenticator, the recovery codes and the passkeys. */
const removeFactors = async (tx: Tx, at: Date, accountId: string): Promise<void> => {
  await tx
    .update(account)
    .set({ totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    .where(eq(account.id, accountId));
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  await tx
    .update(passkey)
    .set({ removedAt: at })
    .where(and(eq(passkey.accountId, accountId), isNull(passkey.removedAt)));
};

/**
 * The second person confirms or refuses. Confirmed, the account has no second factor, its sessions end, and its owner is
 * told; their next sign-in sets up another where a role asks for one. Refuses `dual-control` for the person who asked.
 */
export const answerFactorReset = (reset: Reset, { resetId, answer }: AnswerFactorReset): Promise<void> =>
  mutate(reset.system, async (tx, record) => {
    const { system, by, accountId } = reset;
    const [row] = await tx
      .select()
      .from(factorReset)
      .where(and(eq(factorReset.id, resetId), eq(factorReset.accountId, accountId)))
      .for("update");
    if (!row) throw new Refusal("not-found");
    await requireEntitled(tx, by, accountId);
    if (row.endedAt || row.expiresAt <= system.at) throw new Refusal("stale");
    const about = { resetId, askedBy: row.askedBy, answeredBy: by.accountId };
    if (answer === "refuse") {
      await tx.update(factorReset).set({ endedAt: system.at }).where(eq(factorReset.id, resetId));
      await record("account.factor-reset-refused", accountId, about, { partnerId: row.partnerId });
      return;
    }
    if (row.askedBy === by.accountId) throw new Refusal("dual-control");
    const ended = { endedAt: system.at, confirmedBy: by.accountId };
    await tx.update(factorReset).set(ended).where(eq(factorReset.id, resetId));
    await removeFactors(tx, system.at, accountId);
    await closeSessions(tx, system.at, { accountId }, "factor-changed");
    await notifyAccount(tx, system, accountId, "factor-reset");
    await record("account.factor-reset", accountId, about, { partnerId: row.partnerId });
  });
