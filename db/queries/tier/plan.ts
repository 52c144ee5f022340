import { and, asc, eq, isNull } from "drizzle-orm";
import { askOnce } from "@/db/answer/answers";
import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { account, membership } from "@/db/schema/account";
import { plan, planStep } from "@/db/schema/plan";
import { read } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import { can, requirePermission } from "@/lib/access";
import type { ActivityKind } from "@/lib/activity/kind";
import type { Actor } from "@/lib/actor";
import type { StepsQuestion } from "@/lib/answer/steps";
import type { Told } from "@/lib/answer/told";
import type { Day } from "@/lib/date/day";
import { requirePartnerId } from "@/lib/partner/own";
import { confidentialKindOf } from "@/lib/plan/scenario/activity-move";
import type { Move } from "@/lib/plan/scenario/move";
import type { StepProgress } from "@/lib/plan/scenario/progress";
import { requireFactsText } from "./facts";
import { peopleNamesText } from "./names";

export type PlannedStep = {
  id: string;
  owner: { id: string; name: string } | null;
  dueOn: Day | null;
  rowVersion: number;
} & (
  | { move: Move; tick: StepProgress }
  /** A step about revenue, for a reader who may not see it: its state would tell how much there is. */
  | { move: null; tick: null; kind: ActivityKind }
);

export type PlanView = {
  plan: { id: string; madeAt: Date; madeBy: string; on: Day; steps: PlannedStep[] } | null;
  names: Record<string, string>;
  currency: string;
  members: { id: string; name: string }[];
  head: number;
  may: { plan: boolean };
};

const findCurrent = async (tx: Tx, partnerId: string) => {
  const [row] = await tx
    .select({ plan, madeBy: account.name })
    .from(plan)
    .innerJoin(account, eq(account.id, plan.madeBy))
    .where(and(eq(plan.partnerId, partnerId), isNull(plan.endedAt)));
  return row ?? null;
};

const listMembers = (tx: Tx, partnerId: string): Promise<{ id: string; name: string }[]> =>
  tx
    .select({ id: account.id, name: account.name })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.partnerId, partnerId), isNull(membership.endedAt)))
    .orderBy(account.name, account.id);

const listSteps = (tx: Tx, planId: string) =>
  tx
    .select({ step: planStep, owner: account.name })
    .from(planStep)
    .leftJoin(account, eq(account.id, planStep.ownerId))
    .where(eq(planStep.planId, planId))
    .orderBy(asc(planStep.position));

type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

const plannedStep = ({ step, owner }: StepRow, tick: StepProgress, seeRevenue: boolean): PlannedStep => {
  const { id, move, ownerId, dueOn, rowVersion } = step;
  const common = { id, owner: ownerId && owner ? { id: ownerId, name: owner } : null, dueOn, rowVersion };
  const kind = confidentialKindOf(move);
  return kind && !seeRevenue ? { ...common, move: null, tick: null, kind } : { ...common, move, tick };
};

type Reading = Omit<PlanView, "plan" | "names"> & {
  current: Omit<NonNullable<PlanView["plan"]>, "steps"> | null;
  rows: StepRow[];
  told: Promise<Told<StepsQuestion>> | null;
  seeRevenue: boolean;
};

const readPlan = (actor: Actor): Promise<Reading> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "progress.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const found = await findCurrent(tx, partnerId);
    const may = { plan: can(actor, "plan.make", { partnerId }) };
    const on = actor.today;
    const edition = await editionInUse(tx, on);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const around = { currency: edition.currency, head, may, seeRevenue };
    if (!found) return { ...around, current: null, rows: [], told: null, members: [] };
    const { id, madeAt, start } = found.plan;
    const rows = await listSteps(tx, id);
    const moves = rows.map(({ step }) => step.move);
    const key = { partnerId, head, on, editions: [edition], seeRevenue: true, asked: `steps ${id}` };
    const { told } = await askOnce<StepsQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), peopleNamesText(tx, partnerId)]);
      return { question: { kind: "steps", edition, moves, facts, start, on }, names };
    });
    const members = may.plan ? await listMembers(tx, partnerId) : [];
    return { ...around, current: { id, madeAt, madeBy: found.madeBy, on: start.on }, rows, told, members };
  });

/** The company's current plan, each step compared with what is verified today; null where there is none. */
export const getPlan = async (actor: Actor): Promise<PlanView> => {
  const { current, rows, told, seeRevenue, ...around } = await readPlan(actor);
  if (!current || !told) return { ...around, plan: null, names: {} };
  const { answer: ticks, names } = await told;
  const steps = rows.map((row, place) => {
    const tick = ticks[place];
    if (!tick) throw new Error(`The step at ${place} of a plan was not compared`);
    return plannedStep(row, tick, seeRevenue);
  });
  return { ...around, plan: { ...current, steps }, names };
};
