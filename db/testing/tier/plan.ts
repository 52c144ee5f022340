import { asc, eq } from "drizzle-orm";
import { makePlan } from "@/db/mutations/tier/plan";
import { planStep } from "@/db/schema/plan";
import { read } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { Move } from "@/lib/plan/scenario/move";

/** A plan of the actor's company, with its steps as forms name them. */
export const makePlanFor = async (
  actor: Actor,
  moves: Move[] = [{ move: "sign" }],
): Promise<{ id: string; steps: { id: string; rowVersion: number }[] }> => {
  const { id } = await makePlan(actor, { moves });
  const steps = await read(actor, (tx) =>
    tx
      .select({ id: planStep.id, rowVersion: planStep.rowVersion })
      .from(planStep)
      .where(eq(planStep.planId, id))
      .orderBy(asc(planStep.position)),
  );
  return { id, steps };
};
