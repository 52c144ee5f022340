import type { AnswerTo, EngineQuestion } from "@/lib/answer/answer";
import { type AskedOf, type Asking, recordsAsked, type Told } from "@/lib/answer/told";
import { answerHere, engine } from "./engine";

/** Below this, an answer takes fewer milliseconds than asking another thread. */
export const fewRecords = 2_000;

type Question = Extract<EngineQuestion, { facts: unknown }>;

/** What a transaction or a job asks about a company: a large company's is computed in a thread meanwhile. */
export const tellAside = <Q extends Question>(asking: Asking<Q>, partnerId: string): Promise<Told<Q>> => {
  const answering = (recordsAsked(asking.question) ?? 0) > fewRecords ? (engine() ?? answerHere) : answerHere;
  return answering(asking, `${partnerId} ${asking.question.kind}`);
};

/** The same for an answer that names no one. */
export const answerAside = async <Q extends Question>(question: AskedOf<Q>, partnerId: string): Promise<AnswerTo<Q>> =>
  (await tellAside<Q>({ question, names: [] }, partnerId)).answer;

/** The same for what a change must know: where the thread has no answer, this one computes it, as it does for a small company. */
export const answerSurely = async <Q extends Question>(
  question: AskedOf<Q>,
  partnerId: string,
): Promise<AnswerTo<Q>> => {
  try {
    return await answerAside<Q>(question, partnerId);
  } catch {
    return (await answerHere<Q>({ question, names: [] }, "")).answer;
  }
};
