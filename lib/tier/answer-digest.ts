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

/**
 * An answer reduced to what a digest covers: the tier, and for every node of the proof its figures and the ids of the
 * records that count.
 */
const answerOf = ({ trace, ...decision }: Evaluation) => ({ ...decision, proof: everyNode(trace).map(lineOf) });

/**
 * SHA-256 over the canonical JSON of an answer, 64 hexadecimal digits. It covers every figure and every record that
 * counts, but no wording, so that better sentences do not change the digests of kept decisions. `hash` is SHA-256 where
 * the runtime has a faster one.
 */
export const answerDigest = (evaluation: Evaluation, hash: (text: string) => string = sha256): string =>
  hash(canonicalJson(answerOf(evaluation)));
