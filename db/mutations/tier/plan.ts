import { and, eq, isNull, sql } from "drizzle-orm";
import { editionInUse } from "@/db/queries/edition/in-use";
import { requireFacts } from "@/db/queries/tier/facts";
import { membership } from "@/db/schema/account";
import { partner } from "@/db/schema/partner";
import { plan, planStep } from "@/db/schema/plan";
import { mutate } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import { requirePartnerId } from "@/lib/partner/own";
import { confidentialKindOf } from "@/lib/plan/scenario/activity-move";
import { isMoveIn } from "@/lib/plan/scenario/move";
import { planStart } from "@/lib/plan/scenario/progress";
import type { AssignStep, EndPlan, MakePlan } from "@/lib/plan/scenario/schema";
import { Refusal } from "@/lib/refusal/refusal";

const current = (partnerId: string) => and(eq(plan.partnerId, partnerId), isNull(plan.endedAt));

/** Makes the moves of a scenario the company's plan; the plan before, if any, ends with it. */
export const makePlan = (actor: Actor, { moves }: MakePlan): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "plan.make", { partnerId });
    const isAboutRevenue = moves.some((move) => confidentialKindOf(move) !== undefined);
    if (isAboutRevenue && !can(actor, "revenue.view", { partnerId })) throw new Refusal("plan-with-revenue");
    const rules = await editionInUse(tx, actor.today);
    // An exam or a kind of activity of an edition that is over, or of none.
    if (!moves.every((move) => isMoveIn(rules, move))) throw new Refusal("stale");
    // Two who make a plan at once make one after the other.
    await tx.select({ id: partner.id }).from(partner).where(eq(partner.id, partnerId)).for("update");
    const facts = await requireFacts(tx, partnerId);
    const replaced = await tx
      .update(plan)
      .set({ endedAt: actor.at })
      .where(current(partnerId))
      .returning({ id: plan.id });
    const start = planStart(facts, actor.today);
    const madeBy = actor.accountId ?? "";
    const [made] = await tx
      .insert(plan)
      .values({ partnerId, start, madeBy, madeAt: actor.at })
      .returning({ id: plan.id });
    if (!made) throw new Error("A plan was not kept");
    await tx.insert(planStep).values(moves.map((move, position) => ({ partnerId, planId: made.id, position, move })));
    await record("plan.made", made.id, { steps: moves.length, replaces: replaced[0]?.id ?? null });
    return made;
  });

const requireMember = async (tx: Tx, partnerId: string, accountId: string): Promise<void> => {
  const [seat] = await tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.partnerId, partnerId), eq(membership.accountId, accountId), isNull(membership.endedAt)));
  if (!seat) throw new Refusal("invalid", {}, { ownerId: "owner-unknown" });
};

/** Gives a step of the current plan an owner and a date, or takes them off. */
export const assignStep = (actor: Actor, { id, rowVersion, ownerId, dueOn }: AssignStep): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [row] = await tx.select().from(planStep).where(eq(planStep.id, id)).for("update");
    if (!row) throw new Refusal("not-found");
    requirePermission(actor, "plan.make", row);
    const [open] = await tx
      .select({ id: plan.id })
      .from(plan)
      .where(and(eq(plan.id, row.planId), isNull(plan.endedAt)));
    if (!open || row.rowVersion !== rowVersion) throw new Refusal("stale");
    if (ownerId) await requireMember(tx, row.partnerId, ownerId);
    const next = { ownerId: ownerId || null, dueOn: dueOn || null };
    await tx
      .update(planStep)
      .set({ ...next, rowVersion: sql`${planStep.rowVersion} + 1` })
      .where(eq(planStep.id, id));
    const before = { ownerId: row.ownerId, dueOn: row.dueOn };
    await record("plan.step-assigned", row.planId, { step: row.position, before, after: next });
    return { id };
  });

/** Ends the current plan without another in its place. */
export const endPlan = (actor: Actor, { id }: EndPlan): Promise<{ id: string }> =>
  mutate(actor, async (tx, record) => {
    const [row] = await tx.select().from(plan).where(eq(plan.id, id)).for("update");
    if (!row) throw new Refusal("not-found");
    requirePermission(actor, "plan.make", row);
    if (row.endedAt) throw new Refusal("stale");
    await tx.update(plan).set({ endedAt: actor.at }).where(eq(plan.id, id));
    await record("plan.ended", id);
    return { id };
  });
