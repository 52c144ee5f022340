import type { DecisionAnswer, DecisionQuestion } from "@/lib/answer/decision";
import { recordsIn } from "@/lib/evaluate/facts/records-in";
import { answerHere, engine } from "./engine";

/** Below this, an answer takes fewer milliseconds than asking another thread. */
const fewRecords = 2_000;

/** What a decision keeps, for the transaction that writes it: a large company's is computed in a thread meanwhile. */
export const answerDecision = (question: DecisionQuestion): Promise<DecisionAnswer> => {
  const answering = recordsIn(question.facts) > fewRecords ? (engine() ?? answerHere) : answerHere;
  return answering(question, `${question.facts.partner} decision`);
};
