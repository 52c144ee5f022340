import type { Trace } from "./trace";

/** A proof without confidential amounts, and the ids of the nodes that were emptied. */
export type Concealed = { trace: Trace; concealed: string[] };

const emptied = (node: Trace): Trace =>
  node.kind === "measure" ? { ...node, have: node.isMet ? node.need : 0, total: 0, because: [], against: [] } : node;

/**
 * Takes licence revenue out of a proof for a reader who may not see it: whether each requirement is met stays, the
 * amounts and the orders go. Source: SECURITY, "Revenue only to those who may see it: page, payload, export".
 */
export const concealRevenue = (trace: Trace): Concealed => {
  const concealed: string[] = [];
  const walk = (node: Trace): Trace => {
    const children = node.children.map(walk);
    if (node.kind !== "measure" || node.measure !== "licence-revenue") return { ...node, children };
    concealed.push(node.id);
    return emptied({ ...node, children });
  };
  return { trace: walk(trace), concealed };
};
