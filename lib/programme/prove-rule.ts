import type { Competency } from "./edition";
import { countMet } from "./proof";
import { proveMeasure } from "./prove-measure";
import { provePeople } from "./prove-people";
import type { Pass, Roster } from "./roster";
import type { AgreementRule, GroupRule, HeldRule, Rule } from "./rule";
import type { Reason, Refused, Trace, TraceOf, TraceRecord } from "./trace";

/** What a rule is proved from. `competencies` is empty while the competencies themselves are being proved. */
export type Ground = { pass: Pass; roster: Roster; competencies: TraceOf<"competency">[] };

const proveAgreement = ({ source }: AgreementRule, { pass }: Ground, id: string): Trace => {
  const { agreement } = pass.facts;
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  if (agreement !== null) {
    const { inForceOn, endsOn } = agreement;
    const of: TraceRecord = { record: "agreement", id: "agreement", on: inForceOn, endsOn };
    if (endsOn !== null && endsOn <= pass.on) against.push({ of, reason: { code: "ended", on: endsOn } });
    else if (inForceOn > pass.on) against.push({ of, reason: { code: "not-in-force-yet", on: inForceOn } });
    else because.push(of);
  }
  const have = because.length;
  const kind = "agreement";
  return { kind, id, isMet: have === 1, have, need: 1, unit: kind, source, because, against, children: [] };
};

const hasProgress = (node: Trace): boolean =>
  node.kind === "competency" ? node.children.some(hasProgress) : node.have > 0;

const whyNotHeld = (node: TraceOf<"competency">, rule: HeldRule): Reason | null => {
  if (node.isMet)
    return node.competencyKind === rule.kind
      ? null
      : { code: "wrong-kind", kind: node.competencyKind, needed: rule.kind };
  const isStarted = node.competencyKind === rule.kind && hasProgress(node);
  return isStarted ? { code: "not-held", met: node.have, of: node.need } : null;
};

const lacking = ({ reason }: Refused): number =>
  reason.code === "not-held" ? reason.of - reason.met : Number.MAX_SAFE_INTEGER;

const proveHeld = (rule: HeldRule, { competencies, pass }: Ground, id: string): Trace => {
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  for (const node of competencies) {
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

const proveGroup = (rule: GroupRule, ground: Ground, id: string): Trace => {
  const children = proveAll(rule.rules, ground, id);
  const have = countMet(children);
  const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : children.length;
  return {
    kind: rule.rule,
    id,
    isMet: have >= need,
    have,
    need,
    unit: "requirements",
    source: rule.source,
    because: [],
    against: [],
    children,
  };
};

const proveRule = (rule: Rule, ground: Ground, path: string): Trace => {
  const id = `${path}/${rule.id}`;
  switch (rule.rule) {
    case "people":
      return provePeople(rule, ground.roster, ground.pass, id);
    case "measure":
      return proveMeasure(rule, ground.pass, id);
    case "held":
      return proveHeld(rule, ground, id);
    case "agreement":
      return proveAgreement(rule, ground, id);
    default:
      return proveGroup(rule, ground, id);
  }
};

/** Every rule of a list, below one path. */
export const proveAll = (rules: Rule[], ground: Ground, path: string): Trace[] =>
  rules.map((rule) => proveRule(rule, ground, path));

/** A competency is held when all it requires is met. */
export const proveCompetency = (one: Competency, ground: Ground): TraceOf<"competency"> => {
  const children = proveAll(one.requires, ground, one.id);
  const have = countMet(children);
  return {
    kind: "competency",
    competency: one.id,
    competencyKind: one.kind,
    id: one.id,
    isMet: have === children.length,
    have,
    need: children.length,
    unit: "requirements",
    source: one.source,
    because: [],
    against: [],
    children,
  };
};
