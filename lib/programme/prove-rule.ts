import type { Competency } from "./edition";
import { countMet, proof } from "./proof";
import { proveMeasure } from "./prove-measure";
import { provePeople } from "./prove-people";
import type { Pass, Roster } from "./roster";
import type { GroupRule, HeldRule, Rule } from "./rule";
import type { Reason, Refused, Trace, TraceOf, TraceRecord } from "./trace";

/** What a rule is proved from. `competencies` is empty while the competencies themselves are being proved. */
export type Ground = { pass: Pass; roster: Roster; competencies: TraceOf<"competency">[] };

const proveAgreement = ({ pass }: Ground, id: string): Trace => {
  const { agreement } = pass.facts;
  if (agreement === null) return { ...proof(id, false, 0, 1, "agreement"), kind: "agreement" };
  const { inForceOn, endsOn } = agreement;
  const of: TraceRecord = { record: "agreement", id: "agreement", on: inForceOn, endsOn };
  const reason: Reason | null =
    endsOn !== null && endsOn <= pass.on
      ? { code: "ended", on: endsOn }
      : inForceOn > pass.on
        ? { code: "not-in-force-yet", on: inForceOn }
        : null;
  const lists = reason === null ? { because: [of], against: [] } : { because: [], against: [{ of, reason }] };
  return { ...proof(id, reason === null, reason === null ? 1 : 0, 1, "agreement"), kind: "agreement", ...lists };
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
    ...proof(id, because.length >= rule.count, because.length, rule.count, "competencies"),
    kind: "held",
    competencyKind: rule.kind,
    because,
    against,
  };
};

const proveGroup = (rule: GroupRule, ground: Ground, id: string): Trace => {
  const children = proveAll(rule.rules, ground, id);
  const have = countMet(children);
  const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : children.length;
  return { ...proof(id, have >= need, have, need, "requirements", children), kind: rule.rule };
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
      return proveAgreement(ground, id);
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
    ...proof(one.id, have === children.length, have, children.length, "requirements", children),
    kind: "competency",
    competency: one.id,
    competencyKind: one.kind,
  };
};
