import type { Day } from "@/lib/date/day";
import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { answerDigest } from "@/lib/tier/answer-digest";

/** What a tier decision keeps of the facts it was made from, and of its answer. */
export type DecisionQuestion = { kind: "decision"; edition: Edition; facts: Facts; on: Day };

export type DecisionAnswer = { facts: string; factsSha256: string; answerSha256: string };

/** `hash` is SHA-256 where the runtime has a faster one. */
export const keptOf = (
  facts: Facts,
  evaluation: Evaluation,
  hash: (text: string) => string = sha256,
): DecisionAnswer => {
  const text = canonicalJson(facts);
  return { facts: text, factsSha256: hash(text), answerSha256: answerDigest(evaluation, hash) };
};

export const decisionAnswer = ({ edition, facts, on }: DecisionQuestion): DecisionAnswer =>
  keptOf(facts, evaluate(edition, facts, on));
