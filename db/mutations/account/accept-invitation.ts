import { and, eq, isNull } from "drizzle-orm";
import type { RecordEvent } from "@/db/record";
import { account, invitation, membership } from "@/db/schema/account";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { invitationState } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { Refusal } from "@/lib/refusal/refusal";
import type { Role } from "@/lib/role";
import { insertSession } from "./session";
import { isInTeam, type TeamId, teamNoun } from "./team";

type NewAccount = { name: string; passwordHash: string; locale: Locale };

export type Acceptance = {
  linkHash: string;
  accountId: string;
  /** For a person without an account; the password of an existing one was checked before. */
  fresh: NewAccount | null;
  secondFactorAt: Date | null;
};

const lockOpen = async (tx: Tx, at: Date, linkHash: string) => {
  const [row] = await tx.select().from(invitation).where(eq(invitation.tokenHash, linkHash)).for("update");
  if (!row || invitationState(row, at) !== "open") throw new Refusal("link-spent");
  return row;
};

const createAccount = async (tx: Tx, actor: Actor, id: string, email: string, fresh: NewAccount): Promise<void> => {
  const [made] = await tx
    .insert(account)
    .values({ id, email, ...fresh, emailVerifiedAt: actor.at, createdAt: actor.at })
    .onConflictDoNothing()
    .returning({ id: account.id });
  if (!made) throw new Refusal("stale");
};

/** The link went to this address and came back: the account that joins must be its own, and its address is proven. */
const lockAccount = async (tx: Tx, actor: Actor, id: string, email: string): Promise<void> => {
  const [found] = await tx
    .select({ emailVerifiedAt: account.emailVerifiedAt, disabledAt: account.disabledAt })
    .from(account)
    .where(and(eq(account.id, id), eq(account.email, email)))
    .for("update");
  if (!found || found.disabledAt) throw new Refusal("stale");
  if (!found.emailVerifiedAt) await tx.update(account).set({ emailVerifiedAt: actor.at }).where(eq(account.id, id));
};

const takeSeat = async (tx: Tx, actor: Actor, team: TeamId, accountId: string, roles: Role[]): Promise<string> => {
  const [present] = await tx
    .select({ id: membership.id, roles: membership.roles })
    .from(membership)
    .where(and(isInTeam(team), eq(membership.accountId, accountId), isNull(membership.endedAt)))
    .for("update");
  if (present) {
    const both = [...new Set([...present.roles, ...roles])].sort();
    await tx.update(membership).set({ roles: both }).where(eq(membership.id, present.id));
    return present.id;
  }
  const seat = { partnerId: team, accountId, roles, createdAt: actor.at };
  const [taken] = await tx.insert(membership).values(seat).returning({ id: membership.id });
  if (!taken) throw new Error("A membership was not written");
  return taken.id;
};

const beginSession = async (
  tx: Tx,
  record: RecordEvent,
  system: Actor,
  team: TeamId,
  input: Acceptance,
): Promise<string> => {
  const { accountId, secondFactorAt } = input;
  const id = await insertSession(tx, system, { accountId, partnerId: team, secondFactorAt });
  await record("session.started", id, {}, { partnerId: null });
  return id;
};

/**
 * Spends an invitation: the account (made now, or known) takes its seat and a session begins there. Answers the
 * session's id. Refuses `link-spent` for an unknown, used, withdrawn or expired link, whichever it is.
 */
export const acceptInvitation = (system: Actor, input: Acceptance): Promise<string> =>
  mutate(system, async (tx, record) => {
    const row = await lockOpen(tx, system.at, input.linkHash);
    if (input.fresh) await createAccount(tx, system, input.accountId, row.email, input.fresh);
    else await lockAccount(tx, system, input.accountId, row.email);
    const seatId = await takeSeat(tx, system, row.partnerId, input.accountId, row.roles);
    await tx.update(invitation).set({ acceptedAt: system.at }).where(eq(invitation.id, row.id));
    const data = { invitationId: row.id, roles: row.roles };
    await record(`${teamNoun(row.partnerId)}.joined`, seatId, data, { partnerId: row.partnerId });
    return beginSession(tx, record, system, row.partnerId, input);
  });
