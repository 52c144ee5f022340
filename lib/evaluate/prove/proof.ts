import type { Trace, TraceRecord } from "@/lib/evaluate/trace/trace";
import type { Holding } from "./roster";

const keyOf = (record: TraceRecord) => ("on" in record ? record.on : "");

/** Orders records oldest first, then by id, so that the order of the input does not matter. */
export const byAge = (a: TraceRecord, b: TraceRecord): number => compare(keyOf(a), keyOf(b)) || compare(a.id, b.id);

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const credentialRecord = ({ credential, person }: Holding): TraceRecord => ({
  record: "credential",
  id: credential.id,
  person: person.id,
  type: credential.type,
  track: credential.track,
  on: credential.earnedOn,
  expiresOn: credential.expiresOn,
});

/** How many of the nodes are met. */
export const countMet = (nodes: Trace[]): number => nodes.reduce((sum, node) => sum + (node.isMet ? 1 : 0), 0);
