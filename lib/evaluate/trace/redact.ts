import { isConfidential } from "@/lib/activity/kind";
import type { Trace } from "./trace";

/** A proof without confidential amounts, and the ids of the nodes that were redacted. */
type RedactedTrace = { trace: Trace; concealed: string[] };

/** A requirement still shows whether it is met; a quantity shows nothing. */
const emptied = (node: Trace): Trace => {
  const bare = { ...node, have: node.isMet ? node.need : 0, because: [], against: [] };
  return bare.kind === "measure" ? { ...bare, total: 0 } : bare;
};

const isAmount = (node: Trace): boolean =>
  node.kind === "measure" && (node.currency !== null || isConfidential(node.measure));

/** Whether a node is computed from others: the amount could be worked out from it and the other numbers. */
const isMade = ({ kind }: Trace): boolean => ["score", "sum", "product", "weighted", "only-if"].includes(kind);

/**
 * Redacts revenue in a proof for a reader without the permission `revenue.view`: whether each requirement is met stays;
 * amounts, orders and every number computed from them go. Pure.
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
