import { evaluate } from "@/lib/evaluate/evaluate";
import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { seenBy } from "./proof";
import type { QuestionGround } from "./question";
import { type LeftOutRecords, type NodeWanted, openNode, type PageOfRecords } from "./trimmed";

/** One node of a company's proof. */
export type NodeQuestion = QuestionGround & NodeWanted & { kind: "node" };

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
  const { trace, concealed } = seenBy(seeRevenue, evaluate(edition, facts, on).trace);
  const whole = nodeOf(trace, id);
  if (!whole) return null;
  const { trace: node, ...rest } = openNode(whole, from);
  return { node, concealed, ...rest };
};
