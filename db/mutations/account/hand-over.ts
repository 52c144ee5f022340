import { and, eq, isNull, sql } from "drizzle-orm";
import { queueEmail } from "@/db/outbox";
import { accountName } from "@/db/queries/account/name";
import { teamName } from "@/db/queries/account/team-name";
import type { RecordEvent } from "@/db/record";
import { account, membership } from "@/db/schema/account";
import { plan, planStep } from "@/db/schema/plan";
import { spokenLanguage } from "@/db/spoken-language";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import { handedOverLetter } from "@/lib/mail/hand-over";
import type { Role } from "@/lib/role";
import { closeSessions } from "./session";

export type Seat = { id: string; accountId: string; roles: Role[] };

/** `roles`: those that nobody else has once the seat ends. `partnerId` is null for the vendor's team. */
type HandOver = { partnerId: string | null; seat: Seat; successor: Seat; roles: Role[] };

const giveRoles = async (tx: Tx, actor: Actor, record: RecordEvent, { partnerId, successor, roles }: HandOver) => {
  if (roles.length === 0) return;
  const after = [...new Set([...successor.roles, ...roles])].sort();
  await tx.update(membership).set({ roles: after }).where(eq(membership.id, successor.id));
  // They sign in again, with the new rights.
  await closeSessions(tx, actor.at, { accountId: successor.accountId, partnerId }, "roles-changed");
  const kind = partnerId ? "member.changed" : "staff.changed";
  await record(kind, successor.id, { before: successor.roles, after }, { partnerId });
};

/** Gives the steps of the company's current plan to the successor; answers how many. */
const giveSteps = async (tx: Tx, { partnerId, seat, successor }: HandOver): Promise<number> => {
  if (!partnerId) return 0;
  const current = tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.partnerId, partnerId), isNull(plan.endedAt)));
  const given = await tx
    .update(planStep)
    .set({ ownerId: successor.accountId, rowVersion: sql`${planStep.rowVersion} + 1` })
    .where(
      and(
        eq(planStep.partnerId, partnerId),
        eq(planStep.ownerId, seat.accountId),
        sql`${planStep.planId} IN (${current})`,
      ),
    )
    .returning({ id: planStep.id });
  return given.length;
};

const tellSuccessor = async (tx: Tx, actor: Actor, { partnerId, seat, successor, roles }: HandOver, steps: number) => {
  if (successor.accountId === actor.accountId) return;
  const [to] = await tx
    .select({ accountId: account.id, email: account.email, locale: spokenLanguage(account.locale) })
    .from(account)
    .where(and(eq(account.id, successor.accountId), isNull(account.disabledAt)));
  if (!to) return;
  const [team, name] = [await teamName(tx, partnerId), await accountName(tx, seat.accountId)];
  const letter = handedOverLetter(to.locale, { team, name, roles, steps });
  await queueEmail(tx, actor, to, letter, { partnerId, subjectId: seat.id });
};

/** Hands over what a leaving colleague alone did, and tells the successor by letter. Answers how many steps of the plan. */
export const handOver = async (tx: Tx, actor: Actor, record: RecordEvent, input: HandOver): Promise<number> => {
  await giveRoles(tx, actor, record, input);
  const steps = await giveSteps(tx, input);
  await tellSuccessor(tx, actor, input, steps);
  return steps;
};
