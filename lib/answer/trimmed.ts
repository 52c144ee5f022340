import { nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Refused, Trace } from "@/lib/evaluate/trace/trace";

/** How many records of a list a proof keeps where it is only looked through. */
const mostRecords = 50;

/** How many records of a list one page of a figure shows. */
export const recordsOnPage = 100;

/** The first place of the page on which a place is. */
export const pageWith = (place: number, most = recordsOnPage): number => Math.floor(place / most) * most;

/** How many records of a node are not in a proof: of those that count, and of those that do not. */
export type LeftOutRecords = Record<string, { because: number; against: number }>;

type Trimmed = { trace: Trace; leftOut: LeftOutRecords };

/** A node of a proof, and the place of the first of its own records that is shown. */
export type NodeWanted = { node: string; from: number };

const waitsFirst = (one: Refused, other: Refused): number =>
  Number(other.reason.code === "not-verified") - Number(one.reason.code === "not-verified");

/**
 * A proof with at most so many records in each list, and how many each node has beyond them: a company of thousands has
 * a proof of hundreds of thousands of lines. Records that wait for review are kept first. Pure.
 */
export const trimTrace = (trace: Trace, most = mostRecords): Trimmed => {
  const leftOut: LeftOutRecords = {};
  const walk = (node: Trace): Trace => {
    const { because, against } = node;
    const children = node.children.map(walk);
    const beyond = { because: Math.max(0, because.length - most), against: Math.max(0, against.length - most) };
    if (beyond.because + beyond.against === 0) return { ...node, children };
    leftOut[node.id] = beyond;
    const kept = against.length > most ? against.toSorted(waitsFirst).slice(0, most) : against;
    return { ...node, children, because: because.slice(0, most), against: kept };
  };
  return { trace: walk(trace), leftOut };
};

/** One page of a node's records: it ends before `to`. The pages before and after it by their first; null where there is none. */
export type PageOfRecords = { from: number; to: number; before: number | null; next: number | null };

/**
 * A node with the page of its own records on which the asked place of each list is, and the first records of the nodes below
 * it. A place behind the last record is on the last page. Records that wait for review come first. Pure.
 */
export const openNode = (node: Trace, asked: number, most = recordsOnPage): Trimmed & { page: PageOfRecords } => {
  const { trace: below, leftOut } = trimTrace({ ...node, because: [], against: [] });
  const because = node.because;
  const against = node.against.toSorted(waitsFirst);
  const longest = Math.max(because.length, against.length);
  const last = Math.max(0, Math.ceil(longest / most) - 1) * most;
  const from = Math.min(pageWith(asked, most), last);
  const trace = { ...below, because: because.slice(from, from + most), against: against.slice(from, from + most) };
  const beyond = {
    because: because.length - trace.because.length,
    against: against.length - trace.against.length,
  };
  if (beyond.because + beyond.against > 0) leftOut[node.id] = beyond;
  const page = {
    ...{ from, to: Math.min(from + most, longest) },
    before: from > 0 ? Math.max(0, from - most) : null,
    next: from < last ? from + most : null,
  };
  return { trace, leftOut, page };
};

/** A proof with the first records of each node, and a page of those of the wanted one; `page` is null where it has no such node. Pure. */
export const trimAround = (trace: Trace, wanted: NodeWanted | null): Trimmed & { page: PageOfRecords | null } => {
  const { trace: short, leftOut } = trimTrace(trace);
  const whole = wanted && nodeOf(trace, wanted.node);
  if (!whole) return { trace: short, leftOut, page: null };
  const opened = openNode(whole, wanted.from);
  const put = (node: Trace): Trace =>
    node.id === whole.id ? opened.trace : { ...node, children: node.children.map(put) };
  const { [whole.id]: _, ...others } = leftOut;
  return { trace: put(short), leftOut: { ...others, ...opened.leftOut }, page: opened.page };
};
