import type { Refused, Trace } from "@/lib/evaluate/trace/trace";

/** How many records of a list a proof keeps where it is only looked through. */
const mostRecords = 50;

/** How many records of a node were left out. */
type LeftOut = Record<string, number>;

const waitsFirst = (one: Refused, other: Refused): number =>
  Number(other.reason.code === "not-verified") - Number(one.reason.code === "not-verified");

/**
 * A proof with at most so many records in each list, and how many each node has beyond them: a company of thousands has
 * a proof of hundreds of thousands of lines. Records that wait for review are kept first. Pure.
 */
export const trimTrace = (trace: Trace, most = mostRecords): { trace: Trace; leftOut: LeftOut } => {
  const leftOut: LeftOut = {};
  const walk = (node: Trace): Trace => {
    const { because, against } = node;
    const children = node.children.map(walk);
    const beyond = Math.max(0, because.length - most) + Math.max(0, against.length - most);
    if (beyond === 0) return { ...node, children };
    leftOut[node.id] = beyond;
    const kept = against.length > most ? against.toSorted(waitsFirst).slice(0, most) : against;
    return { ...node, children, because: because.slice(0, most), against: kept };
  };
  return { trace: walk(trace), leftOut };
};
