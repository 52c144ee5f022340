import type { Edition } from "@/lib/edition/edition";
import type { OfWhomRule, PeopleRule, RolesRule } from "@/lib/edition/leaf-rule";
import { asksPeople, competenciesAmong } from "@/lib/edition/parts";
import type { Rule } from "@/lib/edition/rule";
import { peopleRulesIn } from "@/lib/evaluate/prove/roles";
import { heightOf, nodeOf } from "@/lib/evaluate/trace/selectors";
import type { Trace } from "@/lib/evaluate/trace/trace";
import {
  blocked,
  type Context,
  choices,
  type Demand,
  demandOf,
  type Goal,
  type Group,
  none,
  product,
} from "@/lib/plan/goal";
import { waysToScore } from "./score";

const countsOnce = ({ edition }: Context): boolean => edition.counting.competenciesPerPerson === "one";

const isGranted = (node: Trace | null): boolean =>
  node?.because.some(({ record }) => record === "override" || record === "grandfathering") ?? false;

/** The people rules of a competency as one group, where the edition caps how many of them a person may fill. */
const rolesIn = (requires: readonly Rule[], path: string, { edition }: Context): ReadonlyMap<string, Group> => {
  const { rolesPerPerson } = edition.counting;
  if (rolesPerPerson === "any" || peopleRulesIn(requires).length <= 1) return new Map();
  const group: Group = { perPerson: rolesPerPerson, limits: [] };
  const named = (rules: readonly Rule[], above: string): [string, Group][] =>
    rules.flatMap((rule): [string, Group][] => {
      const id = `${above}/${rule.id}`;
      return rule.rule === "people" ? [[id, group]] : rule.rule === "all" ? named(rule.rules, id) : [];
    });
  return new Map(named(requires, path));
};

/**
 * Where a person counts for one competency only, a competency held today may lose its people to another, so it is
 * planned again.
 */
function* waysToHold(
  asked: { kind: string; among?: string[] | undefined; count: number },
  context: Context,
): Generator<Goal> {
  const { edition, trace } = context;
  const ofKind = competenciesAmong(edition, asked);
  const isHeld = (id: string) => {
    const node = nodeOf(trace, id);
    return countsOnce(context) ? isGranted(node) : node?.isMet;
  };
  const open = ofKind.filter((one) => !isHeld(one.id));
  for (const chosen of choices(open, asked.count - (ofKind.length - open.length)))
    yield* product(
      chosen.map((one) => {
        const within = { ...context, roles: rolesIn(one.requires, one.id, context) };
        const ways = [...waysToAll(one.requires, one.id, within)];
        if (!countsOnce(context)) return ways;
        return ways.map(({ demands, blockedBy }) => ({
          demands: demands.map((demand) => ({ ...demand, team: one.id })),
          blockedBy,
        }));
      }),
    );
}

function* waysToAll(rules: readonly Rule[], path: string, context: Context): Generator<Goal> {
  yield* product(rules.map((rule) => [...waysTo(rule, `${path}/${rule.id}`, context)]));
}

const waysToPeople = (rule: PeopleRule, id: string, { roles }: Context): Goal => {
  const group = roles.get(id);
  const whole: Demand = { ...demandOf(rule, id), role: group ? { group, name: id } : null };
  const parts = rule.ofWhom.map((part: OfWhomRule) => ({ ...demandOf(part, `${id}/${part.id}`), parent: 0 }));
  return { demands: [whole, ...parts], blockedBy: [] };
};

const waysToRoles = (rule: RolesRule, id: string): Goal => {
  const { perPerson, limits } = rule;
  const group: Group = { perPerson, limits };
  const demands = rule.roles.map(
    (role): Demand => ({ ...demandOf(role, `${id}/${role.id}`), role: { group, name: role.id } }),
  );
  return { demands, blockedBy: [] };
};

function* waysToPaths(rule: Rule & { rule: "paths" }, context: Context): Generator<Goal> {
  const { edition, trace } = context;
  const wanted = heightOf(edition, rule.tier);
  const ways = (edition.paths ?? []).map((path) =>
    path.levels
      .filter(({ tier }) => heightOf(edition, tier) >= wanted)
      .flatMap(({ tier, requires }) => {
        const id = `${path.id}/${tier}`;
        return isGranted(nodeOf(trace, id)) ? [none] : [...waysToAll(requires, id, context)];
      }),
  );
  for (const chosen of choices(ways, rule.count)) yield* product(chosen);
}

/** Whether a node is met so that nothing planned for another requirement can undo it. */
const isSafe = (rule: Rule, node: Trace | null, context: Context): boolean => {
  if (!node?.isMet) return false;
  if (isGranted(node) || !asksPeople(rule)) return true;
  return context.roles.size === 0 && !countsOnce(context);
};

/** Every way to meet a requirement. More people never undo a requirement, so one that is met asks for nothing. */
function* waysTo(rule: Rule, id: string, context: Context): Generator<Goal> {
  const node = nodeOf(context.trace, id);
  if (isSafe(rule, node, context)) return yield none;
  if (!asksPeople(rule)) return yield blocked(id);
  switch (rule.rule) {
    case "held":
      return yield* waysToHold(rule, context);
    case "people":
      return yield waysToPeople(rule, id, context);
    case "roles":
      return yield waysToRoles(rule, id);
    case "paths":
      return yield* waysToPaths(rule, context);
    case "score":
      return yield* waysToScore(rule, id, context, waysToHold);
    case "if":
    case "lately":
      return yield* waysTo(rule.asks, `${id}/${rule.asks.id}`, context);
    case "all":
    case "any":
    case "at-least": {
      const asked = rule.rules.filter((one) => appliesIn(nodeOf(context.trace, `${id}/${one.id}`)));
      const need = rule.rule === "at-least" ? rule.count : rule.rule === "any" ? 1 : asked.length;
      for (const chosen of choices(asked, need)) yield* waysToAll(chosen, id, context);
    }
  }
}

const appliesIn = (node: Trace | null): boolean => !(node?.kind === "if" && !node.applies);

const sameAs = (one: Demand) => {
  const key = JSON.stringify(one.clause);
  return (other: Demand) => other.role === null && other.team === null && JSON.stringify(other.clause) === key;
};

/** Whether a demand is met beside any other and has no parts. */
const isFree = (demands: readonly Demand[], place: number): boolean => {
  const { parent, role, team } = demands[place] as Demand;
  return parent === null && role === null && team === null && !demands.some((part) => part.parent === place);
};

/** Merges equal demands of two competencies into one, the greater of the two. */
const merged = ({ demands, blockedBy }: Goal): Goal => {
  const places = new Map<number, number>();
  const kept: Demand[] = [];
  demands.forEach((demand, place) => {
    const isTwin = sameAs(demand);
    const twin = isFree(demands, place) ? kept.findIndex((one) => one.parent === null && isTwin(one)) : -1;
    const known = kept[twin];
    if (known) known.count = Math.max(known.count, demand.count);
    else kept.push({ ...demand, parent: demand.parent === null ? null : (places.get(demand.parent) ?? null) });
    places.set(place, known ? twin : kept.length - 1);
  });
  return { demands: kept, blockedBy };
};

/** Every way to meet a tier's own requirement, given the proof of where the company stands. */
export function* goalsOf(edition: Edition, tierId: string, trace: Trace): Generator<Goal> {
  const tier = edition.tiers.find((one) => one.id === tierId);
  const context: Context = { edition, trace, roles: new Map() };
  for (const goal of waysToAll(tier?.requires ?? [], tierId, context)) yield merged(goal);
}
