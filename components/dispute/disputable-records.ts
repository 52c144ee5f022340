import { everyNode } from "@/lib/evaluate/trace/selectors";
import { recordSentence } from "@/lib/evaluate/trace/sentence/sentence";
import type { Sentence, SentenceWords } from "@/lib/evaluate/trace/sentence/words";
import type { Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

const atMost = 100;

const isNamed = (one: TraceRecord): boolean => one.record === "credential" || one.record === "activity";

const whoseOf = (one: TraceRecord, names: SentenceWords["names"]): string | undefined =>
  one.record === "credential" ? names?.[one.person] : names?.[one.id];

/** The records that a node and its descendants looked at, each once, as choices for the dispute form. */
export const disputableRecords = (node: Trace, words: SentenceWords, say: (sentence: Sentence) => string) => {
  const looked = everyNode(node).flatMap(({ because, against }) => [...because, ...against.map(({ of }) => of)]);
  const once = new Map(looked.filter(isNamed).map((one) => [one.id, one]));
  return [...once.values()].slice(0, atMost).map((one) => ({
    value: one.id,
    label: [whoseOf(one, words.names), say(recordSentence(one, words))].filter(Boolean).join(" – "),
  }));
};
