import type { GroupRule, IfRule, Rule } from "@/lib/edition/rule";
import { type Ground, isGiven, type ProveRule } from "@/lib/evaluate/prove/ground";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { proveAgreement, provePaths, proveProfile } from "./company";
import { granted } from "./grants";
import { proveHeld } from "./held";
import { proveLately } from "./lately";
import { proveMeasure } from "./measure";
import { provePeople } from "./people";
import { countMet } from "./proof";
import { proveScore } from "./quantity";
import { proveRoles } from "./roles";

const proveIf = (rule: IfRule, ground: Ground, id: string): Trace => {
  const when = proveRule(rule.when, ground, id);
  const asked = isGiven(when) ? proveRule(rule.asks, ground, id) : null;
  return {
    kind: "if",
    applies: asked !== null,
    id,
    isMet: asked?.isMet ?? true,
    have: asked?.isMet ? 1 : 0,
    need: asked === null ? 0 : 1,
    unit: "requirements",
    source: rule.source,
    because: [],
    against: [],
    children: asked === null ? [when] : [when, asked],
  };
};

const proveGroup = (rule: GroupRule, ground: Ground, id: string): Trace => {
  const children = proveAll(rule.rules, ground, id);
  const { have, of } = tally(children);
  const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : of;
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

const proved = (rule: Rule, ground: Ground, id: string): Trace => {
  const { pass, roster, rosters } = ground;
  switch (rule.rule) {
    case "people":
      return provePeople(rule, rosters?.get(rule) ?? roster, pass, id);
    case "roles":
      return proveRoles(rule, roster, pass, id);
    case "measure":
      return proveMeasure(rule, pass, id);
    case "held":
      return proveHeld(rule, ground, id);
    case "agreement":
      return proveAgreement(rule, ground, id);
    case "profile":
      return proveProfile(rule, ground, id);
    case "paths":
      return provePaths(rule, ground, id);
    case "if":
      return proveIf(rule, ground, id);
    case "lately":
      return proveLately(rule, ground, id, proveRule);
    case "score":
      return proveScore(rule, ground, id, proveRule);
    default:
      return proveGroup(rule, ground, id);
  }
};

/** Proves any rule and applies what is granted for it. */
const proveRule: ProveRule = (rule, ground, path) => {
  const node = proved(rule, ground, `${path}/${rule.id}`);
  return ground.grants === null ? node : granted(node, ground.grants);
};

/** Proves every rule of a list, below one path of ids. */
export const proveAll = (rules: Rule[], ground: Ground, path: string): Trace[] =>
  rules.map((rule) => proveRule(rule, ground, path));

/** How many nodes are met, of those that apply. */
export const tally = (children: Trace[]): { have: number; of: number } => {
  const away = children.reduce((sum, node) => sum + (node.kind === "if" && !node.applies ? 1 : 0), 0);
  return { have: countMet(children) - away, of: children.length - away };
};
