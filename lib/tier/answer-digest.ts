import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";
import type { Evaluation } from "@/lib/evaluate/evaluate";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";

type Line = [id: string, isMet: boolean, have: number, need: number, because: string[]];

const lineOf = ({ id, isMet, have, need, because }: Trace): Line => [
  id,
  isMet,
  have,
  need,
  because.map((one) => one.id),
];

/** An answer down to its numbers: the level, and of every requirement what was had, what was needed and what counted. */
const answerOf = ({ trace, ...decision }: Evaluation) => ({ ...decision, proof: everyNode(trace).map(lineOf) });

/**
 * SHA-256 over the canonical JSON of an answer, 64 hexadecimal digits. How the proof is put into words is not covered, so
 * that better words leave old decisions as they were; every number and every record that counted is.
 */
export const answerDigest = (evaluation: Evaluation): string => sha256(canonicalJson(answerOf(evaluation)));
