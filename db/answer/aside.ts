import type { AnswerTo, EngineQuestion } from "@/lib/answer/answer";
import { recordsIn } from "@/lib/evaluate/facts/records-in";
import { answerHere, engine } from "./engine";

/** Below this, an answer takes fewer milliseconds than asking another thread. */
const fewRecords = 2_000;

/** What a transaction or a job asks about one company: a large company's is computed in a thread meanwhile. */
export const answerAside = <Q extends Extract<EngineQuestion, { facts: unknown }>>(
  question: Q,
): Promise<AnswerTo<Q>> => {
  const answering = recordsIn(question.facts) > fewRecords ? (engine() ?? answerHere) : answerHere;
  return answering(question, `${question.facts.partner} ${question.kind}`);
};
