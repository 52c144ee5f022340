import { isConfidential } from "@/lib/activity/kind";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { tiersAbove } from "@/lib/evaluate/trace/selectors";
import { planRoutes, type RoutePlan } from "@/lib/plan/plan";
import { seenBy } from "./proof";
import type { QuestionGround, TimeBox } from "./question";
import { type LeftOutRecords, trimTrace } from "./trimmed";

/** `next` is the edition announced next. */
export type ProgressQuestion = QuestionGround & { kind: "progress"; next: Edition | null };

export type ProgressAnswer = {
  evaluation: Evaluation;
  /** Nodes whose amounts the reader may not see. */
  concealed: string[];
  /** The proof has the first records of each list only. */
  leftOut: LeftOutRecords;
  /** Records of the company, among those the reader may see, that no one has verified yet. */
  waiting: number;
  /** For each tier above the present one, the quickest route: the exams and hires of least effort. */
  ways: Record<string, RoutePlan>;
  /** The tier that the edition announced next would give today. */
  nextTier: string | null;
};

/** What may be spent on the quickest route to one tier; after it, the best route found is marked as such. */
const planMilliseconds = 150;

const countWaiting = ({ people, activity }: Facts, seeRevenue: boolean): number => {
  const claims = [
    ...people.flatMap((one) => one.credentials),
    ...activity.filter((one) => seeRevenue || !isConfidential(one.kind)),
  ];
  return claims.filter((one) => one.status === "declared").length;
};

export const quickestRoutes = (
  { edition, facts, on }: QuestionGround,
  tier: string,
  timeBox: TimeBox,
): ProgressAnswer["ways"] =>
  Object.fromEntries(
    tiersAbove(edition, tier).map(({ id }) => [id, planRoutes(edition, facts, on, id, timeBox(planMilliseconds))]),
  );

/** A company's tier with its proof, redacted for the reader, and the routes to the tiers above. */
export const progressAnswer = (question: ProgressQuestion, timeBox: TimeBox): ProgressAnswer => {
  const { edition, facts, on, seeRevenue, next } = question;
  const full = evaluate(edition, facts, on);
  const { trace, concealed } = seenBy(seeRevenue, full.trace);
  const shown = trimTrace(trace);
  return {
    evaluation: { ...full, trace: shown.trace },
    concealed,
    leftOut: shown.leftOut,
    waiting: countWaiting(facts, seeRevenue),
    ways: quickestRoutes(question, full.tier, timeBox),
    nextTier: next && earnedTier(next, facts, on).tier,
  };
};
