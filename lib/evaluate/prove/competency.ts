import type { Competency, SolutionPath } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import { granted } from "@/lib/evaluate/prove/grants";
import { fillRoles, peopleRulesIn } from "@/lib/evaluate/prove/roles";
import type { Roster } from "@/lib/evaluate/prove/roster";
import { proveAll, tally } from "@/lib/evaluate/prove/rule";
import type { TraceOf } from "@/lib/evaluate/trace/trace";
import type { Ground } from "./ground";

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
