import { and, arrayContains, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { account, invitation } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { programme } from "@/db/schema/programme";
import { read } from "@/db/transaction";
import { can } from "@/lib/access";
import { invitationState, mayAskAgain } from "@/lib/account/invitation";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";

export type OpenInvitation = {
  email: string;
  /** The name to begin with; null where none was given. */
  name: string | null;
  roles: Role[];
  /** The company's name, or the vendor's. */
  team: string;
  invitedBy: string | null;
  /** The account this address has already, if any. */
  accountId: string | null;
  /** Where it leads once accepted; null: home. */
  landsOn: "agreement" | null;
};

/** What the holder of the link is invited to; null where the link is unknown or no longer valid. */
export const findInvitation = (system: Actor, linkHash: string): Promise<OpenInvitation | null> =>
  read(system, async (tx) => {
    const [row] = await tx
      .select({
        email: invitation.email,
        name: invitation.name,
        roles: invitation.roles,
        expiresAt: invitation.expiresAt,
        acceptedAt: invitation.acceptedAt,
        revokedAt: invitation.revokedAt,
        landsOn: invitation.landsOn,
        company: partner.name,
        vendorName: programme.vendorName,
        invitedBy: account.name,
        accountId: sql<string | null>`(SELECT a.id FROM account a WHERE a.email = ${invitation.email})`,
      })
      .from(invitation)
      .innerJoin(programme, eq(programme.id, 1))
      .leftJoin(partner, eq(partner.id, invitation.partnerId))
      .leftJoin(account, eq(account.id, invitation.invitedBy))
      .where(eq(invitation.tokenHash, linkHash));
    if (!row || invitationState(row, system.at) !== "open") return null;
    const { email, name, roles, company, vendorName, invitedBy, accountId, landsOn } = row;
    return { email, name, roles, team: company ?? vendorName, invitedBy, accountId, landsOn };
  });

/** The invitation whose letter had this link, the last letter or an earlier one. */
export const isLinkOf = (linkHash: string): SQL | undefined =>
  or(eq(invitation.tokenHash, linkHash), arrayContains(invitation.formerHashes, [linkHash]));

/** Whether the holder of a link that is over may have a new one sent to the address of the invitation. */
export const mayRenewInvitation = (system: Actor, linkHash: string): Promise<boolean> =>
  read(system, async (tx) => {
    const [row] = await tx.select().from(invitation).where(isLinkOf(linkHash));
    return row !== undefined && mayAskAgain(row, system.at);
  });

type WaitingInvitation = {
  id: string;
  email: string;
  roles: Role[];
  sentAt: Date;
  expiresAt: Date;
  isExpired: boolean;
};

const managesTeam = (actor: Actor): boolean =>
  actor.side === "staff"
    ? can(actor, "staff.view", "programme")
    : actor.partnerId !== null && can(actor, "member.manage", { partnerId: actor.partnerId });

/** Open invitations of the actor's own team, newest first; none where the actor may not see them. */
export const listInvitations = (actor: Actor): Promise<WaitingInvitation[]> =>
  read(actor, async (tx) => {
    if (!managesTeam(actor)) return [];
    const rows = await tx
      .select({
        id: invitation.id,
        email: invitation.email,
        roles: invitation.roles,
        sentAt: invitation.createdAt,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .where(
        and(
          sql`${invitation.partnerId} IS NOT DISTINCT FROM ${actor.partnerId}::uuid`,
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      )
      .orderBy(desc(invitation.createdAt), invitation.id);
    return rows.map((row) => ({ ...row, isExpired: row.expiresAt <= actor.at }));
  });
