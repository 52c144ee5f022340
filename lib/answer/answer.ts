import { countedFacts } from "@/lib/evaluate/facts/counted-people";
import { type BenefitAnswer, type BenefitQuestion, benefitAnswer } from "./benefit";
import { type DatesAnswer, type DatesQuestion, datesAnswer } from "./dates";
import { type DecisionAnswer, type DecisionQuestion, decisionAnswer } from "./decision";
import { type EarnedAnswer, type EarnedQuestion, earnedAnswer } from "./earned";
import { type EffectAnswer, type EffectQuestion, effectAnswer } from "./effect";
import { type ImportAnswer, type ImportQuestion, importAnswer } from "./import";
import { type NodeAnswer, type NodeQuestion, nodeAnswer } from "./node";
import { type OutlookAnswer, type OutlookQuestion, outlookAnswer } from "./outlook";
import { type ProgressAnswer, type ProgressQuestion, progressAnswer } from "./progress";
import { type ProofAnswer, type ProofQuestion, proofAnswer } from "./proof";
import type { TimeBox } from "./question";
import { type ReplayAnswer, type ReplayQuestion, replayAnswer } from "./replay";
import { type ScenarioAnswer, type ScenarioQuestion, scenarioAnswer } from "./scenario";
import { type SoundnessAnswer, type SoundnessQuestion, soundnessAnswer } from "./soundness";
import { type StepsQuestion, stepsAnswer } from "./steps";
import { type SummaryAnswer, type SummaryQuestion, summaryAnswer } from "./summary";

/** What is asked of the engine; plain data, so that another thread can answer. */
export type EngineQuestion =
  | ProgressQuestion
  | NodeQuestion
  | OutlookQuestion
  | ScenarioQuestion
  | ProofQuestion
  | StepsQuestion
  | SoundnessQuestion
  | ReplayQuestion
  | EarnedQuestion
  | DecisionQuestion
  | SummaryQuestion
  | DatesQuestion
  | BenefitQuestion
  | EffectQuestion
  | ImportQuestion;

type Answers = {
  progress: ProgressAnswer;
  node: NodeAnswer;
  outlook: OutlookAnswer;
  scenario: ScenarioAnswer;
  proof: ProofAnswer;
  steps: ReturnType<typeof stepsAnswer>;
  soundness: SoundnessAnswer;
  replay: ReplayAnswer;
  earned: EarnedAnswer;
  decision: DecisionAnswer;
  summary: SummaryAnswer;
  dates: DatesAnswer;
  benefit: BenefitAnswer;
  effect: EffectAnswer;
  import: ImportAnswer;
};
type Kind = keyof Answers;
type QuestionOf<K extends Kind> = Extract<EngineQuestion, { kind: K }>;

/** The answer to a question of one kind. */
export type AnswerTo<Q extends EngineQuestion> = Answers[Q["kind"]];

const answers: { [K in Kind]: (question: QuestionOf<K>, timeBox: TimeBox) => Answers[K] } = {
  progress: progressAnswer,
  node: nodeAnswer,
  outlook: outlookAnswer,
  scenario: scenarioAnswer,
  proof: proofAnswer,
  steps: stepsAnswer,
  soundness: soundnessAnswer,
  replay: replayAnswer,
  earned: earnedAnswer,
  decision: decisionAnswer,
  summary: summaryAnswer,
  dates: datesAnswer,
  benefit: benefitAnswer,
  effect: effectAnswer,
  import: importAnswer,
};

/** What a transaction keeps is made of the facts whole; everything else is asked about the people who count in the company. */
const ofWhole: readonly Kind[] = ["decision", "summary"];

const counted = (question: EngineQuestion): EngineQuestion =>
  "facts" in question && !ofWhole.includes(question.kind)
    ? ({ ...question, facts: countedFacts(question.edition, question.facts) } as EngineQuestion)
    : question;

/** Answers a question. The same question has the same answer, but for routes that a time box cut short. */
export const answerTo = <Q extends EngineQuestion>(question: Q, timeBox: TimeBox): AnswerTo<Q> => {
  const answer: (question: never, timeBox: TimeBox) => Answers[Kind] = answers[question.kind];
  return answer(counted(question) as never, timeBox) as AnswerTo<Q>;
};
