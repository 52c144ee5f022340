import type { Day } from "@/lib/date/day";
import { judgedOn, type Pass } from "@/lib/evaluate/prove/roster";
import type { Reason, Refused, Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

/**
 * By id of a node: the exceptions and the levels of the previous programme that make it count as met (`because`), and
 * those that do not apply that day (`against`).
 */
export type Grants = ReadonlyMap<string, { because: TraceRecord[]; against: Refused[] }>;

const outside = (from: Day, until: Day | null, on: Day): Reason | null => {
  if (until !== null && until <= on) return { code: "ended", on: until };
  return from > on ? { code: "not-in-force-yet", on: from } : null;
};

/** The grants of a company by the node they are for; null where there are none. */
export const grantsOf = (pass: Pass): Grants | null => {
  const { edition, facts } = pass;
  const grants = new Map<string, { because: TraceRecord[]; against: Refused[] }>();
  const add = (node: string, of: TraceRecord, reason: Reason | null) => {
    const entry = grants.get(node) ?? { because: [], against: [] };
    if (reason === null) entry.because.push(of);
    else entry.against.push({ of, reason });
    grants.set(node, entry);
  };
  for (const { id, of, from, until, reason, author } of facts.overrides ?? [])
    add(
      of,
      { record: "override", id, on: from, endsOn: until, why: reason, author },
      outside(from, until, judgedOn(id, pass)),
    );
  for (const { id, legacyLevel, tier, until } of edition.grandfathering ?? [])
    if (facts.legacyLevel === legacyLevel)
      add(
        tier,
        { record: "grandfathering", id, legacyLevel, endsOn: until },
        outside("0000-01-01", until, judgedOn(id, pass)),
      );
  return grants.size === 0 ? null : grants;
};

/** Adds to a node what is granted for it. Changes the node; `have` and `need` stay as they are. */
export const granted = <T extends Trace>(node: T, grants: Grants | null): T => {
  const grant = grants?.get(node.id);
  if (grant === undefined) return node;
  node.isMet = node.isMet || grant.because.length > 0;
  node.because = [...node.because, ...grant.because];
  node.against = [...node.against, ...grant.against];
  return node;
};
