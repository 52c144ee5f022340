import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { personNames } from "@/db/queries/person/names";
import { timeBox } from "@/db/time-box";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { tiersAbove } from "@/lib/evaluate/trace/selectors";
import { requirePartnerId } from "@/lib/partner/own";
import { planRoutes } from "@/lib/plan/plan";
import type { Move } from "@/lib/plan/scenario/move";
import { movesOfSteps } from "@/lib/plan/scenario/play";
import { redactRevenueFacts } from "@/lib/plan/scenario/redact-facts";
import { Refusal } from "@/lib/refusal/refusal";
import { loadFacts } from "./facts";

export type ScenarioGround = {
  edition: Edition;
  on: Day;
  head: number;
  /** The facts of the simulation; without amounts for a reader who may not see them, at the same tiers. */
  facts: Facts;
  names: Record<string, string>;
  /** The quickest route to each tier above the present one. */
  ways: { tier: string; moves: Move[] }[];
  may: { seeRevenue: boolean; plan: boolean };
};

/** What a simulation starts from: the company's own facts of today, and the quickest routes as moves. */
export const getScenarioGround = (actor: Actor): Promise<ScenarioGround> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "progress.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const edition = await editionInUse(tx, actor.today);
    const facts = await loadFacts(tx, partnerId);
    if (!facts) throw new Refusal("not-found");
    const on = actor.today;
    const { tier } = evaluate(edition, facts, on);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    return {
      edition,
      on,
      head,
      facts: seeRevenue ? facts : redactRevenueFacts(edition, facts, on),
      names: await personNames(tx, [partnerId]),
      ways: tiersAbove(edition, tier).map(({ id }) => ({
        tier: id,
        moves: movesOfSteps(planRoutes(edition, facts, on, id, timeBox(150)).steps),
      })),
      may: { seeRevenue, plan: can(actor, "plan.make", { partnerId }) },
    };
  });
