import { capped, scaled } from "@/lib/edition/quantity";
import { traitsMet } from "@/lib/evaluate/prove/company";
import type { Trace, TraceOf, TraceRecord } from "@/lib/evaluate/trace/trace";

/** The figures of a node. */
type Folded = { isMet: boolean; have: number };

const isGrant = ({ record }: TraceRecord): boolean => record === "override" || record === "grandfathering";

const counting = ({ because }: Trace): TraceRecord[] => because.filter((one) => !isGrant(one));

const applying = ({ children }: Trace): Trace[] => children.filter((one) => one.kind !== "if" || isFoldedApplying(one));

const isFoldedApplying = ({ children: [when] }: Trace): boolean =>
  when !== undefined && foldTrace(when).isMet && (when.kind !== "if" || isFoldedApplying(when));

const met = (nodes: readonly Trace[]): number => nodes.filter((one) => foldTrace(one).isMet).length;

const foldMeasure = (node: TraceOf<"measure">): Folded => {
  const total = counting(node).reduce((sum, one) => sum + (one.record === "activity" ? one.value : 0), 0);
  const by = node.as === "monthly-average" ? node.window.months : 1;
  return { isMet: total >= node.need * by, have: total / by };
};

const foldPeople = (node: Trace): Folded => {
  const people = new Set(counting(node).map((one) => (one.record === "credential" ? one.person : one.id)));
  return { isMet: people.size >= node.need && met(node.children) === node.children.length, have: people.size };
};

const foldRoles = (node: Trace): Folded => ({
  isMet: met(node.children) === node.children.length,
  have: node.children.reduce((sum, one) => sum + Math.min(foldTrace(one).have, one.need), 0),
});

const foldNumber = (node: Trace): number => {
  const values = node.children.map((one) => foldTrace(one).have);
  switch (node.kind) {
    case "weighted":
      return capped(scaled([values[0] ?? 0, node.weight], node.per), node.cap ?? undefined);
    case "sum":
      return capped(
        values.reduce((sum, value) => capped(sum + value, undefined), 0),
        node.cap ?? undefined,
      );
    case "product":
      return capped(scaled(values, node.per), node.cap ?? undefined);
    case "only-if":
      return isFoldedApplying(node) ? (values[1] ?? 0) : node.otherwise;
    default:
      return values[0] ?? node.have;
  }
};

const foldHeight = ({ children }: Trace, kind: "tier" | "level"): number =>
  children.filter((one) => one.kind === kind).findLastIndex((one) => foldTrace(one).isMet);

const foldIf = (node: Trace): Folded => {
  const applies = isFoldedApplying(node);
  const isMet = !applies || met(node.children.slice(1)) === 1;
  return { isMet, have: applies && isMet ? 1 : 0 };
};

const foldGroup = (node: Trace): Folded => {
  const have = met(applying(node));
  return { isMet: have >= (node.kind === "any" || node.kind === "at-least" ? node.need : applying(node).length), have };
};

const foldProfile = ({ asks, is }: TraceOf<"profile">): Folded => {
  const { have, need } = traitsMet(asks, is);
  return { isMet: have === need, have };
};

const folded = (node: Trace): Folded => {
  switch (node.kind) {
    case "edition":
      return { isMet: foldHeight(node, "tier") === node.need, have: foldHeight(node, "tier") };
    case "path":
      return { isMet: foldHeight(node, "level") + 1 === node.need, have: foldHeight(node, "level") + 1 };
    case "people":
      return foldPeople(node);
    case "measure":
      return foldMeasure(node);
    case "roles":
      return foldRoles(node);
    case "profile":
      return foldProfile(node);
    case "held":
    case "paths":
    case "agreement": {
      const { length } = counting(node);
      return { isMet: length >= node.need, have: length };
    }
    case "lately": {
      const isMet = isFoldedApplying(node);
      return { isMet, have: isMet ? 1 : 0 };
    }
    case "if":
      return foldIf(node);
    case "score":
    case "constant":
    case "sum":
    case "product":
    case "weighted":
    case "only-if": {
      const have = foldNumber(node);
      return { isMet: node.kind !== "score" || have >= node.need, have };
    }
    default:
      return foldGroup(node);
  }
};

/**
 * Computes the figures of a proof again, from the records it lists and nothing else, as a reader with only the proof
 * could. For tests: it must give what the proof says at every node. Pure.
 */
export const foldTrace = (node: Trace): Folded => {
  const { isMet, have } = folded(node);
  return { isMet: isMet || node.because.some(isGrant), have };
};
