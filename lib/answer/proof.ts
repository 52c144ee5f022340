import type { Edition } from "@/lib/edition/edition";
import { type Evaluation, earnedTier, evaluate } from "@/lib/evaluate/evaluate";
import { redactRevenue } from "@/lib/evaluate/trace/redact";
import type { Trace } from "@/lib/evaluate/trace/trace";
import type { QuestionGround } from "./question";
import { type LeftOutRecords, type NodeWanted, type PageOfRecords, trimAround } from "./trimmed";

/** `before` is an edition to compare with, of which only the tier is asked; `opened` the node that the reader opens. */
export type ProofQuestion = QuestionGround & { kind: "proof"; before: Edition | null; opened: NodeWanted | null };

/** A proof as a reader may see it, with the first records of each list and a page of those of the opened node. */
export type ShownProof = {
  evaluation: Evaluation;
  /** Nodes whose amounts were taken out. */
  concealed: string[];
  leftOut: LeftOutRecords;
  /** Null where no node is opened, or the proof has none of that name. */
  page: PageOfRecords | null;
};

export type ProofAnswer = ShownProof & { tierBefore: string | null };

/** A proof without what the reader may not see. */
export const seenBy = (seeRevenue: boolean, trace: Trace): { trace: Trace; concealed: string[] } =>
  seeRevenue ? { trace, concealed: [] } : redactRevenue(trace);

export const shownTo = (seeRevenue: boolean, evaluation: Evaluation, opened: NodeWanted | null): ShownProof => {
  const { trace: seen, concealed } = seenBy(seeRevenue, evaluation.trace);
  const { trace, leftOut, page } = trimAround(seen, opened);
  return { evaluation: { ...evaluation, trace }, concealed, leftOut, page };
};

/** The proof of a company under an edition, on any day. */
export const proofAnswer = ({ edition, before, facts, on, seeRevenue, opened }: ProofQuestion): ProofAnswer => ({
  ...shownTo(seeRevenue, evaluate(edition, facts, on), opened),
  tierBefore: before && earnedTier(before, facts, on).tier,
});
