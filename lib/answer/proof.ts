import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import type { QuestionGround } from "./question";

/** `before` is an edition to compare with, of which only the tier is asked. */
export type ProofQuestion = QuestionGround & { kind: "proof"; before: Edition | null };

/** A proof as a reader may see it, with the nodes whose amounts were taken out. */
export type ShownProof = { evaluation: Evaluation; concealed: string[] };

export type ProofAnswer = ShownProof & { tierBefore: string | null };

export const shownTo = (seeRevenue: boolean, evaluation: Evaluation): ShownProof => {
  if (seeRevenue) return { evaluation, concealed: [] };
  const { trace, concealed } = redactRevenue(evaluation.trace);
  return { evaluation: { ...evaluation, trace }, concealed };
};

/** The whole proof of a company under an edition, on any day. */
export const proofAnswer = ({ edition, before, facts, on, seeRevenue }: ProofQuestion): ProofAnswer => ({
  ...shownTo(seeRevenue, evaluate(edition, facts, on)),
  tierBefore: before && earnedTier(before, facts, on).tier,
});
