import type { Day } from "@/lib/date/day";
import { sha256 } from "@/lib/digest/sha256";
import { editionById, editionDigest } from "@/lib/edition/catalogue/editions";
import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { factsSchema } from "@/lib/evaluate/facts/schema";
import { answerDigest } from "./answer-digest";

/** A kept tier decision: what it was made from, and the digests of what came out. */
export type KeptDecision = {
  editionId: string;
  editionSha256: string;
  decidedOn: Day;
  tierEarned: string;
  facts: string;
  factsSha256: string;
  answerSha256: string;
};

/** What differs when a kept decision is made again. */
export type ReplayFault =
  | "facts-digest"
  | "facts-unreadable"
  | "edition-unknown"
  | "edition-digest"
  | "answer"
  | "tier";

const factsIn = (text: string): Facts | null => {
  try {
    return factsSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Evaluates a kept decision again; null where its edition is unknown or changed, or its facts do not read. */
export const evaluateAgain = (
  { editionSha256, decidedOn, facts: text }: KeptDecision,
  edition: Edition | null,
): Evaluation | null => {
  const facts = factsIn(text);
  return edition && facts && editionDigest(edition) === editionSha256 ? evaluate(edition, facts, decidedOn) : null;
};

export const isSameAnswer = ({ answerSha256, tierEarned }: KeptDecision, again: Evaluation): boolean =>
  answerDigest(again) === answerSha256 && again.tier === tierEarned;

const faultOfRules = ({ editionId, editionSha256 }: KeptDecision): ReplayFault | null => {
  const edition = editionById(editionId);
  if (!edition) return "edition-unknown";
  return editionDigest(edition) === editionSha256 ? null : "edition-digest";
};

/**
 * Makes a kept decision again from its own facts and compares the digests. Returns every fault found, an empty list
 * where the result is the same. Pure.
 */
export const replay = (kept: KeptDecision, hash: (text: string) => string = sha256): ReplayFault[] => {
  const rules = faultOfRules(kept);
  const faults: ReplayFault[] = hash(kept.facts) === kept.factsSha256 ? [] : ["facts-digest"];
  if (rules) return [...faults, rules];
  const again = evaluateAgain(kept, editionById(kept.editionId));
  if (!again) return [...faults, "facts-unreadable"];
  if (answerDigest(again) !== kept.answerSha256) faults.push("answer");
  if (again.tier !== kept.tierEarned) faults.push("tier");
  return faults;
};
