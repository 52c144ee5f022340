import { type OutlookAnswer, type OutlookQuestion, outlookAnswer } from "./outlook";
import { type ProgressAnswer, type ProgressQuestion, progressAnswer } from "./progress";
import type { TimeBox } from "./question";
import { type ScenarioAnswer, type ScenarioQuestion, scenarioAnswer } from "./scenario";

/** What a page asks the engine about a company; plain data, so that another thread can answer. */
export type EngineQuestion = ProgressQuestion | OutlookQuestion | ScenarioQuestion;

type Answers = { progress: ProgressAnswer; outlook: OutlookAnswer; scenario: ScenarioAnswer };

/** The answer to a question of one kind. */
export type AnswerTo<Q extends EngineQuestion> = Answers[Q["kind"]];

/** Answers a question. The same question has the same answer, but for routes that a time box cut short. */
export const answerTo = <Q extends EngineQuestion>(question: Q, timeBox: TimeBox): AnswerTo<Q> => {
  const asked: EngineQuestion = question;
  const answer =
    asked.kind === "progress"
      ? progressAnswer(asked, timeBox)
      : asked.kind === "outlook"
        ? outlookAnswer(asked, timeBox)
        : scenarioAnswer(asked, timeBox);
  return answer as AnswerTo<Q>;
};
