import { addMonths, type Day } from "@/lib/date/day";
import type { Edition, Tier } from "@/lib/edition/edition";
import { competenciesAmong, everyPart, isRule, requirementsIn } from "@/lib/edition/parts";
import type { Rule } from "@/lib/edition/rule";
import { type Evaluation, evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { everyNode, nodeOf, tierOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { planRoutes } from "@/lib/plan/plan";
import type { Route } from "@/lib/plan/route";
import { anybody, enoughOf } from "./sample-company";
import { daysAround, peopleBy, profilesIn, type SampleProfile, wellOff } from "./well-off-company";

/**
 * A problem of an edition's rules as a whole. `asks-nothing`: a tier or competency has no clause. `unreachable`: no
 * company can reach the tier. `overtaken`: every company that meets the tier also meets a higher one. `too-many-parts`:
 * asks for more people in the subset than in the group. `too-many-of`: asks for more rules to be met than it lists.
 * `too-few-competencies`: asks for more competencies than there are.
 */
export type EditionProblem = {
  code: "asks-nothing" | "unreachable" | "overtaken" | "too-many-parts" | "too-many-of" | "too-few-competencies";
  /** The id of a tier, or the id of a clause's node in the proof. */
  at: string;
  /** Of `overtaken`: the higher tier. */
  by?: string;
};

const faultOf = (edition: Edition, rule: Rule, at: string): EditionProblem[] => {
  if (rule.rule === "people")
    return rule.ofWhom.some(({ count }) => count > rule.count) ? [{ code: "too-many-parts", at }] : [];
  if (rule.rule === "at-least") return rule.count > rule.rules.length ? [{ code: "too-many-of", at }] : [];
  if (rule.rule !== "held") return [];
  return rule.count > competenciesAmong(edition, rule).length ? [{ code: "too-few-competencies", at }] : [];
};

const faultsInRules = (edition: Edition): EditionProblem[] =>
  requirementsIn(edition).flatMap(({ path, rules }) => {
    const [list, place] = path as ["tiers" | "competencies", number];
    const owner = edition[list]?.[place]?.id ?? path.join("/");
    return rules.flatMap((rule) =>
      [...everyPart(rule)].flatMap((part) => (isRule(part) ? faultOf(edition, part, `${owner}/${part.id}`) : [])),
    );
  });

/**
 * A company that has just what one route brings, with activity for what no exam brings: `much` sizes it where the rules
 * name no amount.
 */
const companyOf = (edition: Edition, way: Route, on: Day, much: number): Facts => {
  return {
    ...anybody(edition),
    agreement: { inForceOn: addMonths(on, -1), endsOn: null },
    people: peopleBy(edition, way.steps, on),
    activity: measuresOf(edition, way, on).flatMap((node) => enoughOf(node, edition, on, much)),
  };
};

/** The measures a route needs besides exams and hires. */
const measuresOf = (edition: Edition, { blockedBy }: Route, on: Day): TraceOf<"measure">[] => {
  const { trace } = evaluate(edition, anybody(edition), on);
  return blockedBy.flatMap((id) => leavesOf(nodeOf(trace, id))).filter((node) => node.kind === "measure");
};

/** The nodes without children; of an `any`, only those of its first branch. */
const leavesOf = (node: Trace | null): Trace[] =>
  node === null
    ? []
    : node.children.length === 0
      ? [node]
      : (node.kind === "any" ? node.children.slice(0, 1) : node.children).flatMap(leavesOf);

/**
 * A route need not be the shortest here, so the planner is stopped after a fixed number of calls: the answer is the
 * same on every machine.
 */
const looks = 100;
const fewLooks = 5;

const afterSome = (most = looks): (() => boolean) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > most;
  };
};

/** Amounts tried where a rule turns amounts into points and so names none: each is twice the one before. */
const amountsTried = Array.from({ length: 41 }, (_, power) => 2 ** power);
const greatest = 2 ** 40;

/** What companies that meet a tier reach: those the routes for a company of nothing make of it. */
const reachedFromNothing = (edition: Edition, tier: Tier, on: Day): Evaluation[] => {
  const found = planRoutes(edition, anybody(edition), on, tier.id, afterSome());
  const levels = [found, ...found.alternatives].flatMap((way) => {
    const amounts = measuresOf(edition, way, on).some(({ need }) => need === 0) ? amountsTried : [1];
    return amounts.map((much) => evaluate(edition, companyOf(edition, way, on, much), on));
  });
  return levels.filter(({ trace }) => tierOf(trace, tier.id)?.isMet);
};

/** The most that a measure needs anywhere. */
const needsIn = (edition: Edition, on: Day): ReadonlyMap<string, number> => {
  const needs = new Map<string, number>();
  for (const node of everyNode(evaluate(edition, anybody(edition), on).trace))
    if (node.kind === "measure") needs.set(node.measure, Math.max(needs.get(node.measure) ?? 0, node.need));
  return needs;
};

/**
 * What companies of every profile reach that have the activity first and are planned for then, because some scores ask for
 * both. The greatest amount is tried first: more activity never lowers a tier, so the others only help where it does.
 */
function* reachedWithActivity(edition: Edition, tier: Tier, on: Day): Generator<Evaluation> {
  const reach = (profile: SampleProfile, day: Day, much: number): Evaluation[] => {
    const needs = much === greatest ? needsIn(edition, day) : new Map<string, number>();
    const facts = wellOff(edition, profile, day, { needs, much });
    const { steps } = planRoutes(edition, facts, day, tier.id, afterSome(fewLooks));
    const reached = evaluate(edition, { ...facts, people: peopleBy(edition, steps, day) }, day);
    return tierOf(reached.trace, tier.id)?.isMet ? [reached] : [];
  };
  for (const day of daysAround(edition, on))
    for (const profile of profilesIn(edition)) {
      const most = reach(profile, day, greatest);
      yield* most;
      if (most.length === 0) continue;
      for (const much of amountsTried) yield* reach(profile, day, much);
      return;
    }
}

const faultOfTier = (edition: Edition, tier: Tier, on: Day): EditionProblem[] => {
  const isAlone = (one: Evaluation) => one.tier === tier.id;
  const meeting = reachedFromNothing(edition, tier, on);
  if (meeting.some(isAlone)) return [];
  let [first] = meeting;
  for (const one of reachedWithActivity(edition, tier, on)) {
    if (isAlone(one)) return [];
    first ??= one;
  }
  return [first ? { code: "overtaken", at: tier.id, by: first.tier } : { code: "unreachable", at: tier.id }];
};

/**
 * Finds tiers that no company can reach, tiers that a higher one always overtakes, and clauses that contradict
 * themselves. Each tier is tried with the routes planned for a company of nothing, then for companies of every profile that
 * have the activity; `overtaken` means that all of those lead higher. Pure.
 */
export const validateEdition = (edition: Edition, on: Day): EditionProblem[] => {
  const inRules = faultsInRules(edition);
  const empty = [...edition.tiers.slice(1), ...edition.competencies].flatMap(({ id, requires }): EditionProblem[] =>
    requires.length === 0 ? [{ code: "asks-nothing", at: id }] : [],
  );
  const tried = edition.tiers.slice(1).filter(({ requires }) => requires.length > 0);
  return [...inRules, ...empty, ...tried.flatMap((tier) => faultOfTier(edition, tier, on))];
};
