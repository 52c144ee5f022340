import { and, eq, isNull, sql } from "drizzle-orm";
import { hasFactor } from "@/db/queries/account/factor";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { account, membership } from "@/db/schema/account";
import { plan, planStep } from "@/db/schema/plan";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Role } from "@/lib/role";

type TeamMember = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  since: Date;
  hasFactor: boolean;
  isSelf: boolean;
  /** How many steps of the company's current plan are theirs. */
  planSteps: number;
};

export type VendorTeam = { members: TeamMember[]; may: { manage: boolean } };
/** With the number of the company's last event before it was read. */
type CompanyTeam = VendorTeam & { head: number };

const ownSteps = sql<number>`(SELECT count(*)::int FROM ${planStep} s JOIN ${plan} p ON p.id = s.plan_id
  WHERE s.partner_id = ${membership.partnerId} AND s.owner_id = ${account.id} AND p.ended_at IS NULL)`;

export const listSeats = async (tx: Tx, actor: Actor): Promise<TeamMember[]> => {
  const rows = await tx
    .select({
      id: membership.id,
      accountId: account.id,
      name: account.name,
      email: account.email,
      roles: membership.roles,
      since: membership.createdAt,
      planSteps: ownSteps,
      hasFactor,
    })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(
      and(
        actor.partnerId === null ? isNull(membership.partnerId) : eq(membership.partnerId, actor.partnerId),
        isNull(membership.endedAt),
      ),
    )
    .orderBy(account.name, membership.id);
  return rows.map(({ accountId, ...row }) => ({
    ...row,
    isSelf: accountId === actor.accountId,
  }));
};

/** The members of the actor's company, by name, and whether they may manage them; null where they may not see them. */
export const listMembers = (actor: Actor): Promise<CompanyTeam | null> =>
  read(actor, async (tx) => {
    const { partnerId } = actor;
    if (!partnerId || !can(actor, "member.view", { partnerId })) return null;
    const head = await ownChainHead(tx, actor);
    return { head, members: await listSeats(tx, actor), may: { manage: can(actor, "member.manage", { partnerId }) } };
  });
