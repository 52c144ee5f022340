import { and, count, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { newLinkSecret } from "@/db/link-secret";
import { queueEmail } from "@/db/outbox";
import { isLinkOf } from "@/db/queries/account/invitation";
import { accountName } from "@/db/queries/account/name";
import { teamName } from "@/db/queries/account/team-name";
import { account, invitation, membership } from "@/db/schema/account";
import { auditEvent } from "@/db/schema/record";
import { languageFor } from "@/db/spoken-language";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import {
  invitationLife,
  invitationState,
  invitationsPerDay,
  invitationWindow,
  lettersPerInvitee,
  mayAskAgain,
} from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import type { Locale } from "@/lib/i18n/locale";
import { invitationLetter, signatoryLetter } from "@/lib/mail/invitation";
import { Refusal } from "@/lib/refusal/refusal";
import type { Role } from "@/lib/role";
import { isInTeam, ownTeam, requireTeamManager, requireTeamRoles, type TeamId } from "./team";

type Invitation = typeof invitation.$inferSelect;

const ofTeam = (team: TeamId) => sql`${invitation.partnerId} IS NOT DISTINCT FROM ${team}::uuid`;

const post = async (
  tx: Tx,
  actor: Actor,
  row: Pick<Invitation, "id" | "email" | "locale" | "partnerId" | "landsOn" | "invitedBy" | "expiresAt">,
  secret: string,
) => {
  // The invited may ask for a new letter themselves: it comes from who invited them.
  const team = await teamName(tx, row.partnerId);
  // One that the operator made comes from the team itself.
  const by = (await accountName(tx, actor.accountId ?? row.invitedBy)) || team;
  const facts = { team, by, secret, until: row.expiresAt };
  const locale = await languageFor(tx, row.locale);
  const letter = row.landsOn ? signatoryLetter(locale, facts) : invitationLetter(locale, facts);
  const to = { email: row.email, accountId: null, locale };
  await queueEmail(tx, actor, to, letter, { partnerId: row.partnerId, subjectId: row.id });
};

const requireNotMember = async (tx: Tx, team: TeamId, email: string): Promise<void> => {
  const [member] = await tx
    .select({ id: membership.id })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(isInTeam(team), isNull(membership.endedAt), eq(account.email, email)));
  if (member) throw new Refusal("already-member", {}, { email: "already-member" });
};

/** Refuses `rate-limited` where the team wrote to this mailbox too often in a day, under whichever invitation. */
const requireMailbox = async (tx: Tx, actor: Actor, team: TeamId, email: string): Promise<void> => {
  const [sent] = await tx
    .select({ count: count() })
    .from(auditEvent)
    .innerJoin(invitation, and(eq(invitation.id, auditEvent.subjectId), ofTeam(team), eq(invitation.email, email)))
    .where(
      and(
        inArray(auditEvent.kind, ["invitation.sent", "invitation.resent"]),
        gt(auditEvent.at, new Date(actor.at.getTime() - invitationWindow)),
      ),
    );
  if ((sent?.count ?? 0) >= lettersPerInvitee) throw new Refusal("rate-limited", { minutes: 24 * 60 });
};

/** Refuses `already-invited`, and `rate-limited` after too many of a team, or to one mailbox, in a day. */
export const requireNotInvited = async (tx: Tx, actor: Actor, team: TeamId, email: string): Promise<void> => {
  const open = and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt));
  const [waiting] = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(ofTeam(team), eq(invitation.email, email), open));
  if (waiting) throw new Refusal("already-invited", {}, { email: "already-invited" });
  const aDayAgo = new Date(actor.at.getTime() - invitationWindow);
  const [sent] = await tx
    .select({ count: count() })
    .from(invitation)
    .where(and(ofTeam(team), gt(invitation.createdAt, aDayAgo)));
  if ((sent?.count ?? 0) >= invitationsPerDay) throw new Refusal("rate-limited", { minutes: 24 * 60 });
  await requireMailbox(tx, actor, team, email);
};

/** A team invites one person after the other, so that each invitation is compared with and counted among all earlier ones. */
export const lockInvitations = async (tx: Tx, team: TeamId): Promise<void> => {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`invite:${team}`}, 0))`);
};

type Invite = { email: string; roles: Role[]; locale: Locale };

type Sent = Invite & { landsOn: Invitation["landsOn"] };

/** Stores an invitation and emails it; only the email carries the secret. */
export const sendInvitation = async (tx: Tx, actor: Actor, team: TeamId, sent: Sent): Promise<string> => {
  const { secret, hash } = newLinkSecret();
  const [row] = await tx
    .insert(invitation)
    .values({
      ...sent,
      partnerId: team,
      tokenHash: hash,
      invitedBy: actor.accountId,
      createdAt: actor.at,
      expiresAt: new Date(actor.at.getTime() + invitationLife),
    })
    .returning();
  if (!row) throw new Error("An invitation was not written");
  await post(tx, actor, row, secret);
  return row.id;
};

/** Invites someone to the actor's own team. */
export const inviteMember = (actor: Actor, { email, locale, ...input }: Invite): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const team = ownTeam(actor);
    requireTeamManager(actor, team);
    const roles = requireTeamRoles(team, input.roles);
    await lockInvitations(tx, team);
    await requireNotMember(tx, team, email);
    await requireNotInvited(tx, actor, team, email);
    const id = await sendInvitation(tx, actor, team, { email, locale, roles, landsOn: null });
    await record("invitation.sent", id, { roles }, { partnerId: team });
  });

const lockWaiting = async (tx: Tx, actor: Actor, team: TeamId, id: string): Promise<Invitation> => {
  const [row] = await tx
    .select()
    .from(invitation)
    .where(and(eq(invitation.id, id), ofTeam(team)))
    .for("update");
  if (!row) throw new Refusal("not-found");
  requireTeamManager(actor, team);
  const state = invitationState(row, actor.at);
  if (state === "accepted" || state === "revoked") throw new Refusal("stale");
  return row;
};

/** A new secret for a new week, and its letter; the links of earlier letters open nothing from now on. */
const renew = async (tx: Tx, actor: Actor, row: Invitation): Promise<void> => {
  const { secret, hash } = newLinkSecret();
  const expiresAt = new Date(actor.at.getTime() + invitationLife);
  const formerHashes = [...row.formerHashes, row.tokenHash];
  await tx.update(invitation).set({ tokenHash: hash, expiresAt, formerHashes }).where(eq(invitation.id, row.id));
  await post(tx, actor, { ...row, expiresAt }, secret);
};

/**
 * A new link for another week; the one sent before is worthless from now on. Refuses `rate-limited` after a few a day.
 */
export const resendInvitation = (actor: Actor, input: { invitationId: string }): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const team = ownTeam(actor);
    const row = await lockWaiting(tx, actor, team, input.invitationId);
    await requireMailbox(tx, actor, team, row.email);
    await renew(tx, actor, row);
    await record("invitation.resent", row.id, {}, { partnerId: team });
  });

/**
 * The invited ask for a new link themselves, by one that is over: its letter goes to the same address only. Refuses
 * `link-spent` for a link that is unknown, or whose invitation was accepted or withdrawn.
 */
export const renewInvitation = (system: Actor, linkHash: string): Promise<void> =>
  mutate(system, async (tx, record) => {
    const [row] = await tx.select().from(invitation).where(isLinkOf(linkHash)).for("update");
    if (!row || !mayAskAgain(row, system.at)) throw new Refusal("link-spent");
    await requireMailbox(tx, system, row.partnerId, row.email);
    await renew(tx, system, row);
    await record("invitation.resent", row.id, {}, { partnerId: row.partnerId });
  });

export const revokeInvitation = (actor: Actor, input: { invitationId: string }): Promise<void> =>
  mutate(actor, async (tx, record) => {
    const team = ownTeam(actor);
    const row = await lockWaiting(tx, actor, team, input.invitationId);
    await tx.update(invitation).set({ revokedAt: actor.at }).where(eq(invitation.id, row.id));
    await record("invitation.revoked", row.id, {}, { partnerId: team });
  });
