import { addMonths, type Day } from "@/lib/date/day";
import type { Edition, Tier } from "@/lib/edition/edition";
import { everyPart, isRule, requirementsIn } from "@/lib/edition/parts";
import type { Rule } from "@/lib/edition/rule";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { nodeOf, tierOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceOf } from "@/lib/evaluate/trace/trace";
import { planRoutes, type Route } from "@/lib/plan/plan";
import { anybody, enoughOf } from "./sample-company";

/**
 * What is wrong with an edition's rules as a whole. `asks-nothing`: a tier or a competency without a clause; `unreachable`: nobody can ever stand there; `overtaken`: whoever meets
 * it stands higher; `too-many-parts`: "of the five, six"; `too-many-of`: at least four of three; `too-few-competencies`:
 * more are asked for than there are.
 */
export type EditionProblem = {
  code: "asks-nothing" | "unreachable" | "overtaken" | "too-many-parts" | "too-many-of" | "too-few-competencies";
  /** A tier's id, or the path of a clause as in a proof. */
  at: string;
  /** The tier that overtakes. */
  by?: string;
};

const faultOf = (edition: Edition, rule: Rule, at: string): EditionProblem[] => {
  if (rule.rule === "people")
    return rule.ofWhom.some(({ count }) => count > rule.count) ? [{ code: "too-many-parts", at }] : [];
  if (rule.rule === "at-least") return rule.count > rule.rules.length ? [{ code: "too-many-of", at }] : [];
  if (rule.rule !== "held") return [];
  const { among, kind, count } = rule;
  const there = edition.competencies.filter((one) => one.kind === kind && (!among || among.includes(one.id)));
  return count > there.length ? [{ code: "too-few-competencies", at }] : [];
};

const faultsInRules = (edition: Edition): EditionProblem[] =>
  requirementsIn(edition).flatMap(({ path, rules }) => {
    const [list, place] = path as ["tiers" | "competencies", number];
    const owner = edition[list]?.[place]?.id ?? path.join("/");
    return rules.flatMap((rule) =>
      [...everyPart(rule)].flatMap((part) => (isRule(part) ? faultOf(edition, part, `${owner}/${part.id}`) : [])),
    );
  });

/** A company of just what one way brings: its people, whatever it has to be, and so much of what no exam brings. */
const companyOf = (edition: Edition, way: Route, on: Day, much: number): Facts => {
  const people = new Map<string, Facts["people"][number]>();
  for (const [place, { person, earn, track }] of way.steps.entries()) {
    const known = people.get(person) ?? {
      ...{ id: person, employedFrom: addMonths(on, -12), employedUntil: null, credentials: [] },
    };
    const earned = { id: `c${place}`, type: earn, track, earnedOn: on, expiresOn: null, status: "verified" as const };
    const credentials = earn === "hire" ? known.credentials : [...known.credentials, earned];
    people.set(person, { ...known, credentials: credentials as typeof known.credentials });
  }
  return {
    ...anybody(edition),
    agreement: { inForceOn: addMonths(on, -1), endsOn: null },
    people: [...people.values()],
    activity: measuresOf(edition, way, on).flatMap((node) => enoughOf(node, edition, on, much)),
  };
};

/** What a way asks for that is no exam. */
const measuresOf = (edition: Edition, { blockedBy }: Route, on: Day): TraceOf<"measure">[] => {
  const { trace } = evaluate(edition, anybody(edition), on);
  return blockedBy.flatMap((id) => leavesOf(nodeOf(trace, id))).filter((node) => node.kind === "measure");
};

/** Of a choice the first is enough. */
const leavesOf = (node: Trace | null): Trace[] =>
  node === null
    ? []
    : node.children.length === 0
      ? [node]
      : (node.kind === "any" ? node.children.slice(0, 1) : node.children).flatMap(leavesOf);

/** Any way will do here, not only the shortest: so many looks are taken, and the answer is the same on every machine. */
const looks = 100;

const afterSome = (): (() => boolean) => {
  let asked = 0;
  return () => {
    asked += 1;
    return asked > looks;
  };
};

/** Where points are made of amounts, no one amount is right: each is twice the one before. */
const amountsTried = Array.from({ length: 41 }, (_, power) => 2 ** power);

const faultOfTier = (edition: Edition, tier: Tier, on: Day): EditionProblem[] => {
  const found = planRoutes(edition, anybody(edition), on, tier.id, afterSome());
  const levels = [found, ...found.alternatives].flatMap((way) => {
    const amounts = measuresOf(edition, way, on).some(({ need }) => need === 0) ? amountsTried : [1];
    return amounts.map((much) => evaluate(edition, companyOf(edition, way, on, much), on));
  });
  const meeting = levels.filter(({ trace }) => tierOf(trace, tier.id)?.isMet);
  const [first] = meeting;
  if (first === undefined) return [{ code: "unreachable", at: tier.id }];
  return meeting.some((one) => one.tier === tier.id) ? [] : [{ code: "overtaken", at: tier.id, by: first.tier }];
};

/**
 * Tiers nobody can reach, tiers that a higher one always overtakes, and clauses that contradict themselves. Tiers are tried
 * with the shortest ways from nothing, so `overtaken` is said where all of those lead higher. Pure.
 */
export const validateEdition = (edition: Edition, on: Day): EditionProblem[] => {
  const inRules = faultsInRules(edition);
  const empty = [...edition.tiers.slice(1), ...edition.competencies].flatMap(({ id, requires }): EditionProblem[] =>
    requires.length === 0 ? [{ code: "asks-nothing", at: id }] : [],
  );
  const tried = edition.tiers.slice(1).filter(({ requires }) => requires.length > 0);
  return [...inRules, ...empty, ...tried.flatMap((tier) => faultOfTier(edition, tier, on))];
};
