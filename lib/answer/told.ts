import type { Facts } from "@/lib/evaluate/facts/facts";
import { recordsIn } from "@/lib/evaluate/facts/records-in";
import { type AnswerTo, answerTo, type EngineQuestion } from "./answer";
import { type FactsText, type JsonText, readFacts, readRows, recordsInText } from "./facts-text";
import type { TimeBox } from "./question";

/** A question whose facts may still be a text. */
export type AskedOf<Q extends EngineQuestion> = Q extends { facts: Facts }
  ? Omit<Q, "facts"> & { facts: Facts | FactsText }
  : Q;

/** What people call people and activities, by their ids. */
export type NamesText = readonly JsonText<{ id: string; name: string }>[];

/** A question, with the names from which the answer takes those that it needs. */
export type Asking<Q extends EngineQuestion> = { question: AskedOf<Q>; names: NamesText };

/** An answer, with what people call the people and activities that it, or a planned step of its question, names. */
export type Told<Q extends EngineQuestion> = { answer: AnswerTo<Q>; names: Record<string, string> };

const isText = (facts: Facts | FactsText): facts is FactsText => "companies" in facts;

/** How many records a question is about; null where it is not about a company's records of today. */
export const recordsAsked = (question: AskedOf<EngineQuestion>): number | null => {
  if (!("facts" in question)) return null;
  return isText(question.facts) ? recordsInText(question.facts) : recordsIn(question.facts);
};

const opened = <Q extends EngineQuestion>(question: AskedOf<Q>): Q => {
  const { facts } = question as { facts?: Facts | FactsText };
  if (!facts || !isText(facts)) return question as unknown as Q;
  const [company] = readFacts(facts);
  if (!company) throw new Error("A question has no company");
  return { ...question, facts: company } as unknown as Q;
};

const findStrings = (value: unknown, found: Set<string>): void => {
  if (typeof value === "string") found.add(value);
  else if (Array.isArray(value)) for (const one of value) findStrings(one, found);
  else if (value && typeof value === "object") for (const one of Object.values(value)) findStrings(one, found);
};

/** Of all names those of what is mentioned: a company of thousands is asked about a few. */
const mentioned = (names: NamesText, ...where: unknown[]): Record<string, string> => {
  if (names.every(({ rows }) => rows === 0)) return {};
  const found = new Set<string>();
  findStrings(where, found);
  const known = names.flatMap(readRows).filter(({ id }) => found.has(id));
  return Object.fromEntries(known.map(({ id, name }) => [id, name]));
};

/** Answers a question, and says the names that its reader needs for it. */
export const answerWithNames = <Q extends EngineQuestion>(
  { question, names }: Asking<Q>,
  timeBox: TimeBox,
): Told<Q> => {
  const ready = opened(question);
  const answer = answerTo(ready, timeBox);
  return { answer, names: mentioned(names, answer, "moves" in ready ? ready.moves : []) };
};
