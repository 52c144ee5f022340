import { earnedTier } from "@/lib/evaluate/evaluate";
import { hasLeftBy } from "@/lib/person/employment";
import type { Move } from "@/lib/plan/scenario/move";
import { outcomeOf, type SimulatedOutcome } from "@/lib/plan/scenario/outcome";
import { movesOfSteps } from "@/lib/plan/scenario/play";
import { redactRevenueFacts } from "@/lib/plan/scenario/redact-facts";
import { quickestRoutes } from "./progress";
import type { QuestionGround, TimeBox } from "./question";

/** `moves` are the steps that the address of the simulation has. */
export type ScenarioQuestion = QuestionGround & { kind: "scenario"; moves: Move[] };

export type ScenarioAnswer = {
  /**
   * The facts of the simulation as JSON, which the browser asks for at the reader's first change and the server passes on
   * unread. Without amounts for a reader who may not see them, at the same tiers.
   */
  facts: string;
  /** Ids of those who work there on the day, and of those who left. */
  staff: string[];
  gone: string[];
  isSigned: boolean;
  /** The quickest route to each tier above the present one. */
  ways: { tier: string; moves: Move[] }[];
  /** Without any step, and after those of the address. */
  before: SimulatedOutcome;
  after: SimulatedOutcome;
};

/** What a simulation starts from. */
export const scenarioAnswer = (question: ScenarioQuestion, timeBox: TimeBox): ScenarioAnswer => {
  const { edition, facts, on, seeRevenue, moves } = question;
  const routes = quickestRoutes(question, earnedTier(edition, facts, on).tier, timeBox);
  const shown = seeRevenue ? facts : redactRevenueFacts(edition, facts, on);
  const before = outcomeOf(edition, shown, on, []);
  const idsOf = (isGone: boolean): string[] =>
    shown.people.filter((one) => hasLeftBy(one, on) === isGone).map(({ id }) => id);
  return {
    facts: JSON.stringify(shown),
    staff: idsOf(false),
    gone: idsOf(true),
    isSigned: facts.agreement !== null,
    ways: Object.entries(routes).map(([tier, { steps }]) => ({ tier, moves: movesOfSteps(steps) })),
    before,
    after: moves.length > 0 ? outcomeOf(edition, shown, on, moves) : before,
  };
};
