import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Move } from "@/lib/plan/scenario/move";
import { movesOfSteps } from "@/lib/plan/scenario/play";
import { redactRevenueFacts } from "@/lib/plan/scenario/redact-facts";
import { quickestRoutes } from "./progress";
import type { QuestionGround, TimeBox } from "./question";

export type ScenarioQuestion = QuestionGround & { kind: "scenario" };

export type ScenarioAnswer = {
  /** The facts of the simulation; without amounts for a reader who may not see them, at the same tiers. */
  facts: Facts;
  /** The quickest route to each tier above the present one. */
  ways: { tier: string; moves: Move[] }[];
};

/** What a simulation starts from. */
export const scenarioAnswer = (question: ScenarioQuestion, timeBox: TimeBox): ScenarioAnswer => {
  const { edition, facts, on, seeRevenue } = question;
  const routes = quickestRoutes(question, earnedTier(edition, facts, on).tier, timeBox);
  return {
    facts: seeRevenue ? facts : redactRevenueFacts(edition, facts, on),
    ways: Object.entries(routes).map(([tier, { steps }]) => ({ tier, moves: movesOfSteps(steps) })),
  };
};
