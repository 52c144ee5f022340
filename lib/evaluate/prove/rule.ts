import type { Competency, SolutionPath } from "@/lib/edition/edition";
import type { GroupRule, IfRule, Rule } from "@/lib/edition/rule";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { type Ground, isGiven, type ProveRule } from "@/lib/programme/ground";
import { proveAgreement, provePaths, proveProfile } from "./company";
import { granted } from "./grants";
import { proveHeld } from "./held";
import { proveLately } from "./lately";
import { proveMeasure } from "./measure";
import { provePeople } from "./people";
import { countMet } from "./proof";
import { proveScore } from "./quantity";
import { fillRoles, peopleRulesIn, proveRoles } from "./roles";
import type { Roster } from "./roster";

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

/** The people left for each people rule of a competency, where the edition caps how many of them a person may fill. */
const rostersFor = ({ requires }: Competency, { pass, roster }: Ground): ReadonlyMap<Rule, Roster> | null => {
  const { rolesPerPerson } = pass.edition.counting;
  const rules = rolesPerPerson === "any" ? [] : peopleRulesIn(requires);
  if (rolesPerPerson === "any" || rules.length <= 1) return null;
  const { rosters } = fillRoles(rules, { perPerson: rolesPerPerson, limits: [] }, roster, pass);
  return new Map(rules.map((rule, place) => [rule, rosters[place] ?? roster]));
};

/** Proves a competency: it is held when all it requires is met. */
export const proveCompetency = (one: Competency, ground: Ground): TraceOf<"competency"> => {
  const rosters = rostersFor(one, ground);
  const children = proveAll(one.requires, rosters === null ? ground : { ...ground, rosters }, one.id);
  const { have, of } = tally(children);
  const node: TraceOf<"competency"> = {
    kind: "competency",
    competency: one.id,
    competencyKind: one.kind,
    id: one.id,
    isMet: have === of,
    have,
    need: of,
    unit: "requirements",
    source: one.source,
    because: [],
    against: [],
    children,
  };
  return granted(node, ground.grants);
};

/** Proves a solution path: its level is the highest of its own whose requirement is met, or null. */
export const provePath = (one: SolutionPath, ground: Ground): TraceOf<"path"> => {
  const children = one.levels.map(({ tier, requires, source }): TraceOf<"level"> => {
    const id = `${one.id}/${tier}`;
    const parts = proveAll(requires, ground, id);
    const { have, of } = tally(parts);
    const node: TraceOf<"level"> = {
      kind: "level",
      tier,
      id,
      isMet: have === of,
      have,
      need: of,
      unit: "requirements",
      source,
      because: [],
      against: [],
      children: parts,
    };
    return granted(node, ground.grants);
  });
  const height = children.findLastIndex(({ isMet }) => isMet);
  return {
    kind: "path",
    path: one.id,
    level: children[height]?.tier ?? null,
    id: one.id,
    isMet: height === children.length - 1,
    have: height + 1,
    need: children.length,
    unit: "tiers",
    source: one.source,
    because: [],
    against: [],
    children,
  };
};
