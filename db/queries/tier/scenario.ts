import { askOnce } from "@/db/answer/answers";
import { editionInUse } from "@/db/queries/edition/in-use";
import { ownChainHead } from "@/db/queries/partner/own-head";
import { read } from "@/db/transaction";
import { can, requirePermission } from "@/lib/access";
import type { Actor } from "@/lib/actor";
import type { ScenarioAnswer, ScenarioQuestion } from "@/lib/answer/scenario";
import type { Told } from "@/lib/answer/told";
import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { requirePartnerId } from "@/lib/partner/own";
import { type Move, movesIn, textOfMoves } from "@/lib/plan/scenario/move";
import { requireFactsText } from "./facts";
import { peopleNamesText } from "./names";

export type ScenarioGround = Omit<ScenarioAnswer, "facts"> & {
  /** The steps that the address has, as far as they are steps under these rules. */
  moves: Move[];
  edition: Edition;
  on: Day;
  head: number;
  names: Record<string, string>;
  may: { seeRevenue: boolean; plan: boolean };
};

type Reading = Pick<ScenarioGround, "edition" | "on" | "head" | "may" | "moves"> & {
  told: Promise<Told<ScenarioQuestion>>;
};

const askScenario = (actor: Actor, steps: string): Promise<Reading> =>
  read(actor, async (tx) => {
    const partnerId = requirePartnerId(actor);
    requirePermission(actor, "progress.view", { partnerId });
    const head = await ownChainHead(tx, actor);
    const edition = await editionInUse(tx, actor.today);
    const on = actor.today;
    const moves = movesIn(steps, edition);
    const seeRevenue = can(actor, "revenue.view", { partnerId });
    const asked = `scenario ${textOfMoves(moves)}`;
    const key = { partnerId, head, on, editions: [edition], seeRevenue, asked };
    const { told } = await askOnce<ScenarioQuestion>(key, async () => {
      const [facts, names] = await Promise.all([requireFactsText(tx, partnerId), peopleNamesText(tx, partnerId)]);
      return { question: { kind: "scenario", edition, facts, on, seeRevenue, moves }, names };
    });
    return { edition, on, head, moves, told, may: { seeRevenue, plan: can(actor, "plan.make", { partnerId }) } };
  });

/**
 * What a simulation starts from: who works there today, the quickest routes as moves, and the steps of an address
 * (`lib/plan/scenario/move.ts`) with what they lead to.
 */
export const getScenarioGround = async (actor: Actor, steps = ""): Promise<ScenarioGround> => {
  const { told, ...reading } = await askScenario(actor, steps);
  const { answer, names } = await told;
  const { facts: _, ...ground } = answer;
  return { ...reading, ...ground, names };
};

/**
 * The facts of the same simulation as JSON, which the browser computes with from the reader's first change on: of a company
 * of thousands they are megabytes, and most readers change nothing.
 */
export const getScenarioFacts = async (actor: Actor, steps = ""): Promise<string> =>
  (await (await askScenario(actor, steps)).told).answer.facts;
