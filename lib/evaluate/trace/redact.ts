import type { Trace } from "./trace";

/** A proof without confidential amounts, and the ids of the nodes that were emptied. */
type RedactedTrace = { trace: Trace; concealed: string[] };

/** A requirement shows whether it is met and nothing else; a quantity shows nothing at all. */
const emptied = (node: Trace): Trace => {
  const bare = { ...node, have: node.isMet ? node.need : 0, because: [], against: [] };
  return bare.kind === "measure" ? { ...bare, total: 0 } : bare;
};

const isAmount = (node: Trace): boolean => node.kind === "measure" && node.currency !== null;

/** A number made of others: from it, and the other numbers beside, the amount could be worked out. */
const isMade = ({ kind }: Trace): boolean => ["score", "sum", "product", "weighted", "only-if"].includes(kind);

/**
 * Takes money out of a proof for a reader who may not see it: whether each requirement is met stays, the amounts, the
 * orders and every number made from them go. Source: docs/security.md, "Who may see what", point 6.
 */
export const redactRevenue = (trace: Trace): RedactedTrace => {
  const concealed: string[] = [];
  const walk = (node: Trace): Trace => {
    const before = concealed.length;
    const children = node.children.map(walk);
    const isHidden = isAmount(node) || (isMade(node) && concealed.length > before);
    if (!isHidden) return { ...node, children };
    concealed.push(node.id);
    return emptied({ ...node, children });
  };
  return { trace: walk(trace), concealed };
};
