import type { HeldRule } from "@/lib/edition/leaf-rule";
import type { Ground } from "@/lib/evaluate/prove/ground";
import type { Reason, Refused, Trace, TraceOf, TraceRecord } from "@/lib/evaluate/trace/trace";

type Asking = Pick<HeldRule, "kind" | "count" | "among" | "source">;

const hasProgress = (node: Trace): boolean =>
  node.kind === "competency" ? node.children.some(hasProgress) : node.have > 0;

const whyNotHeld = (node: TraceOf<"competency">, rule: Asking): Reason | null => {
  if (node.isMet)
    return node.competencyKind === rule.kind
      ? null
      : { code: "wrong-kind", kind: node.competencyKind, needed: rule.kind };
  const isStarted = node.competencyKind === rule.kind && hasProgress(node);
  return isStarted ? { code: "not-held", met: node.have, of: node.need } : null;
};

const lacking = ({ reason }: Refused): number =>
  reason.code === "not-held" ? reason.of - reason.met : Number.MAX_SAFE_INTEGER;

/** Proves how many competencies of a kind are held, among those named where any are. */
export const proveHeld = (rule: Asking, { competencies, pass }: Ground, id: string): TraceOf<"held"> => {
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  for (const node of competencies) {
    if (rule.among !== undefined && !rule.among.includes(node.competency)) continue;
    const of: TraceRecord = { record: "competency", id: node.competency, kind: node.competencyKind };
    if (node.isMet && node.competencyKind === rule.kind) because.push(of);
    else if (pass.explains) {
      const reason = whyNotHeld(node, rule);
      if (reason) against.push({ of, reason });
    }
  }
  return {
    kind: "held",
    competencyKind: rule.kind,
    id,
    isMet: because.length >= rule.count,
    have: because.length,
    need: rule.count,
    unit: "competencies",
    source: rule.source,
    because,
    against: against.sort((a, b) => lacking(a) - lacking(b)),
    children: [],
  };
};
