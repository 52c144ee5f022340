import { evaluate } from "@/lib/evaluate/evaluate";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { shownTo } from "./proof";
import type { QuestionGround } from "./question";
import { type LeftOutRecords, openNode, type PageOfRecords } from "./trimmed";

/** One node of a company's proof; `from` is the place of the first of its own records that is shown. */
export type NodeQuestion = QuestionGround & { kind: "node"; node: string; from: number };

/** Null where the proof has no such node. */
export type NodeAnswer = {
  node: Trace;
  /** Nodes whose amounts the reader may not see. */
  concealed: string[];
  leftOut: LeftOutRecords;
  page: PageOfRecords;
} | null;

/** One node of the proof as the reader may see it, a page of records at a time. */
export const nodeAnswer = ({ edition, facts, on, seeRevenue, node: id, from }: NodeQuestion): NodeAnswer => {
  const { evaluation, concealed } = shownTo(seeRevenue, evaluate(edition, facts, on));
  const whole = nodeOf(evaluation.trace, id);
  if (!whole) return null;
  const { trace: node, leftOut, page } = openNode(whole, from);
  return { node, concealed, leftOut, page };
};
