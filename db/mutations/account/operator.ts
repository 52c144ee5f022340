import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { account, invitation, membership, session } from "@/db/schema/account";
import { programme } from "@/db/schema/programme";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { invitationLife } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import { takeFactorsAway } from "./factor";
import { endOpenResets } from "./factor-reset";
import { lockInvitations } from "./invitation";
import { notifyAccount } from "./password";
import { closeSessions } from "./session";
import { isInTeam } from "./team";

/** What the operator does from a shell: no account acts, and the personal side of the event says who typed it. */

const requireProgramme = async (tx: Tx): Promise<void> => {
  const [found] = await tx.select({ id: programme.id }).from(programme);
  if (!found) throw new Refusal("no-programme");
};

const requireNotAdministrator = async (tx: Tx, email: string): Promise<void> => {
  const [seat] = await tx
    .select({ roles: membership.roles })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isInTeam(null), isNull(membership.endedAt), isNull(account.disabledAt), eq(account.email, email)));
  if (seat?.roles.includes("administrator")) throw new Refusal("already-member");
};

type NewAdministrator = { email: string; name: string; locale: Locale };
type Invited = { secret: string; expiresAt: Date };

/**
 * Invites someone to the vendor's team as its administrator; only the answer holds the secret of the link. An earlier
 * invitation of the same address is worth nothing from now on. Refuses `no-programme` and `already-member`.
 */
export const inviteAdministrator = (operator: Actor, { email, name, locale }: NewAdministrator): Promise<Invited> =>
  mutate(operator, async (tx, record) => {
    await requireProgramme(tx);
    await lockInvitations(tx, null);
    await requireNotAdministrator(tx, email);
    const open = and(isNull(invitation.partnerId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt));
    await tx
      .update(invitation)
      .set({ revokedAt: operator.at })
      .where(and(open, eq(invitation.email, email)));
    const { secret, hash } = newLinkSecret();
    const expiresAt = new Date(operator.at.getTime() + invitationLife);
    const [row] = await tx
      .insert(invitation)
      .values({ email, name, locale, roles: ["administrator"], tokenHash: hash, createdAt: operator.at, expiresAt })
      .returning({ id: invitation.id });
    if (!row) throw new Error("An invitation was not written");
    await record("invitation.sent", row.id, { roles: ["administrator"], by: "operator" }, { partnerId: null });
    return { secret, expiresAt };
  });

const lockAccount = async (tx: Tx, email: string): Promise<string> => {
  const [found] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email)).for("update");
  if (!found) throw new Refusal("not-found");
  return found.id;
};

/** What belongs to an account alone, by whatever SQL, is changed in its name; the event is the operator's again. */
const inTheNameOf = async <T>(tx: Tx, accountId: string, work: () => Promise<T>): Promise<T> => {
  await tx.execute(sql`SELECT set_config('app.account_id', ${accountId}, true)`);
  const answer = await work();
  await tx.execute(sql`SELECT set_config('app.account_id', '', true)`);
  return answer;
};

type Reset = { sessions: number; passkeys: number; hadCodes: boolean };

/**
 * Takes an account's authenticator, recovery codes and passkeys away, ends its sessions and writes to its owner. The
 * password stays: at the next sign-in a new factor is set up. Refuses `not-found`.
 */
export const resetFactor = (operator: Actor, { email }: { email: string }): Promise<Reset> =>
  mutate(operator, async (tx, record) => {
    const accountId = await lockAccount(tx, email);
    const [{ hadCodes } = { hadCodes: false }] = await tx
      .select({ hadCodes: isNotNull(account.totpConfirmedAt) })
      .from(account)
      .where(eq(account.id, accountId));
    const passkeys = await inTheNameOf(tx, accountId, () => takeFactorsAway(tx, operator.at, accountId));
    await inTheNameOf(tx, accountId, () => endOpenResets(tx, operator.at, accountId));
    const sessions = await closeSessions(tx, operator.at, { accountId }, "factor-changed");
    await notifyAccount(tx, operator, accountId, "factor-reset-by-operator");
    await record("account.factor-reset-by-operator", accountId, { passkeys }, { partnerId: null });
    return { sessions, passkeys, hadCodes: hadCodes === true };
  });

/** Ends the sessions of one account, or of all; answers how many. Refuses `not-found`. */
export const endSessions = (operator: Actor, { email }: { email: string | null }): Promise<number> =>
  mutate(operator, async (tx, record) => {
    const accountId = email === null ? null : await lockAccount(tx, email);
    const ended = await tx
      .update(session)
      .set({ endedAt: operator.at, endReason: "ended-by-operator" })
      .where(and(isNull(session.endedAt), accountId === null ? undefined : eq(session.accountId, accountId)))
      .returning({ id: session.id });
    await record("session.ended-by-operator", accountId, { sessions: ended.length }, { partnerId: null });
    return ended.length;
  });
