import type { EngineQuestion } from "@/lib/answer/answer";
import { type AskedOf, type Asking, recordsAsked, type Told } from "@/lib/answer/told";
import type { Day } from "@/lib/date/day";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { answerHere, engine, engineFault, engineFaultOf } from "./engine";
import { Kept } from "./kept";

/** What an answer depends on: another event, edition, day or right is another answer. */
export type AnswerKey = {
  partnerId: string;
  /** The last event of the company's chain, read before the facts. */
  head: number;
  on: Day;
  editions: (Edition | null)[];
  seeRevenue: boolean;
  /** What is asked. */
  asked: string;
};

/** About as many records as 200 companies of the demo, or one of the largest, have. */
const room = 60_000;

/** Of how many questions it is known which event their last answer was for. */
const questions = 5_000;

type Latest = { head: number; key: string };
const holder = globalThis as typeof globalThis & {
  portalAnswers?: Kept<Promise<unknown>>;
  portalLatestAnswers?: Kept<Latest>;
  portalWaiting?: Map<string, number>;
};

const kept = (): Kept<Promise<unknown>> => {
  holder.portalAnswers ??= new Kept(room);
  return holder.portalAnswers;
};

/** So many questions of a company wait at once: a page may have as many figures open, and no company fills the queue. */
const mostAtOnce = 8;

const answeredInTurn = <Q extends EngineQuestion>(partnerId: string, ask: () => Promise<Told<Q>>): Promise<Told<Q>> => {
  holder.portalWaiting ??= new Map();
  const waiting = holder.portalWaiting;
  const before = waiting.get(partnerId) ?? 0;
  if (before >= mostAtOnce) return Promise.reject(engineFault("busy"));
  waiting.set(partnerId, before + 1);
  return ask().finally(() => {
    const left = (waiting.get(partnerId) ?? 1) - 1;
    if (left > 0) waiting.set(partnerId, left);
    else waiting.delete(partnerId);
  });
};

/** Nobody asks for the answer of an earlier event any more: it makes room for that of a later one. */
const dropEarlier = (question: string, { head, key }: Latest): void => {
  holder.portalLatestAnswers ??= new Kept(questions);
  const before = holder.portalLatestAnswers.get(question);
  if (before && before.head >= head) return;
  if (before) kept().drop(before.key);
  holder.portalLatestAnswers.set(question, { head, key }, 1);
};

/** A simulation holds all records of its company; any other answer has the first of each list. */
const mostShown = 2_000;

const weightOf = (question: AskedOf<EngineQuestion>): number => {
  const records = recordsAsked(question) ?? ("decision" in question ? question.decision.facts.length / 100 : 0);
  return 50 + (question.kind === "scenario" ? records : Math.min(records, mostShown));
};

/**
 * The answer to a question about a company: the one that was given for the same event, edition, day and rights, or a new
 * one. `load` reads what the question needs and is called only for a new one, inside the transaction at hand; the answer is
 * awaited after it, so that no connection waits for the engine. A failure is not kept, except that it took too long.
 * Where no engine was named, each question is answered at once and nothing is kept.
 */
export const askOnce = async <Q extends EngineQuestion>(
  { partnerId, head, on, editions, seeRevenue, asked }: AnswerKey,
  load: () => Promise<Asking<Q>>,
): Promise<{ told: Promise<Told<Q>> }> => {
  const answering = engine();
  if (!answering) return { told: answerHere(await load(), "") };
  const about = [partnerId, asked, seeRevenue].join(" ");
  const rules = editions.map((edition) => (edition ? editionDigest(edition) : ""));
  const key = [about, head, on, ...rules].join(" ");
  const known = () => kept().get(key) as Promise<Told<Q>> | undefined;
  const before = known();
  if (before) return { told: before };
  const asking = await load();
  // Somebody else may have asked the same meanwhile; a second question would end the first.
  const meanwhile = known();
  if (meanwhile) return { told: meanwhile };
  const told = answeredInTurn(partnerId, () => answering(asking, about));
  kept().set(key, told, weightOf(asking.question));
  dropEarlier([about, on, ...rules].join(" "), { head, key });
  // What took too long once would again, until the next event.
  told.catch((error) => {
    if (engineFaultOf(error) !== "too-long" && known() === told) kept().drop(key);
  });
  return { told };
};
