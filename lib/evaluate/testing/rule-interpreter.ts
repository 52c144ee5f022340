import type { CredentialClause } from "@/lib/edition/clause";
import type { Edition } from "@/lib/edition/edition";
import type { Quantity, Rule } from "@/lib/edition/rule";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";
import { daysBack, figure, type InterpretedCase, isIn, ms, qualifies, reached } from "./rule-interpreter-facts";

/** Whether people can fill all roles, by trying every way. */
const fills = (
  needs: { clause: CredentialClause; left: number; parts: { clause: CredentialClause; left: number }[]; id: string }[],
  people: PersonFacts[],
  limits: { roles: string[] | null; most: number }[],
  it: InterpretedCase,
): boolean => {
  if (needs.every(({ left, parts }) => left <= 0 && parts.every((part) => part.left <= 0))) return true;
  const [first, ...rest] = people;
  if (first === undefined) return false;
  for (let chosen = (1 << needs.length) - 1; chosen >= 0; chosen -= 1) {
    const roles = needs.flatMap((_, place) => (chosen & (1 << place) ? [place] : []));
    const ids = roles.map((role) => needs[role]?.id ?? "");
    if (limits.some((limit) => ids.filter((id) => limit.roles?.includes(id) ?? true).length > limit.most)) continue;
    if (!roles.every((role) => qualifies(it, first, needs[role]?.clause as CredentialClause))) continue;
    const next = needs.map((need, place) =>
      roles.includes(place)
        ? {
            ...need,
            left: need.left - 1,
            parts: need.parts.map((part) =>
              qualifies(it, first, part.clause) ? { ...part, left: part.left - 1 } : part,
            ),
          }
        : need,
    );
    if (fills(next, rest, limits, it)) return true;
  }
  return false;
};

const number = (it: InterpretedCase, quantity: Quantity): number => {
  switch (quantity.quantity) {
    case "measure":
      return figure(it, quantity, it.on);
    case "people":
      return it.facts.people.filter((one) => qualifies(it, one, quantity)).length;
    case "held":
      return heldOf(it, quantity);
    case "constant":
      return quantity.value;
    case "weighted":
      return Math.min(
        quantity.cap ?? Number.POSITIVE_INFINITY,
        Math.floor((number(it, quantity.of) * quantity.weight) / quantity.per),
      );
    case "sum":
      return Math.min(
        quantity.cap ?? Number.POSITIVE_INFINITY,
        quantity.of.map((one) => number(it, one)).reduce((a, b) => a + b, 0),
      );
    case "product":
      return Math.min(
        quantity.cap ?? Number.POSITIVE_INFINITY,
        Math.floor(quantity.of.map((one) => number(it, one)).reduce((a, b) => a * b, 1) / quantity.per),
      );
    case "only-if":
      return judge(it, quantity.rule) === true ? number(it, quantity.gives) : quantity.otherwise;
  }
};

const heldOf = (
  { edition, held }: InterpretedCase,
  { kind, among }: { kind: string; among?: string[] | undefined },
): number =>
  edition.competencies.filter((one) => one.kind === kind && held.includes(one.id) && (among?.includes(one.id) ?? true))
    .length;

const judgePeople = (it: InterpretedCase, rule: Rule & { rule: "people" }): boolean => {
  const those = it.facts.people.filter((one) => qualifies(it, one, rule));
  return (
    those.length >= rule.count &&
    rule.ofWhom.every((part) => those.filter((one) => qualifies(it, one, part)).length >= part.count)
  );
};

const judgeRoles = (it: InterpretedCase, { roles, perPerson, limits }: Rule & { rule: "roles" }): boolean =>
  fills(
    roles.map((role) => ({ clause: role, left: role.count, parts: [], id: role.id })),
    it.facts.people,
    [{ roles: null, most: perPerson ?? 99 }, ...limits],
    it,
  );

const judgeProfile = ({ facts }: InterpretedCase, rule: Rule & { rule: "profile" }): boolean =>
  (rule.businessModels === undefined || rule.businessModels.some((one) => facts.businessModels.includes(one))) &&
  (rule.countries === undefined || rule.countries.includes(facts.country ?? "")) &&
  (rule.sizes === undefined || rule.sizes.includes(facts.size ?? ""));

const judgePaths = (it: InterpretedCase, { tier, count }: Rule & { rule: "paths" }): boolean => {
  const heights = it.edition.tiers.map(({ id }) => id);
  const reached = Object.values(it.paths).filter(
    (level) => level !== null && heights.indexOf(level) >= heights.indexOf(tier),
  );
  return reached.length >= count;
};

/** True, false, or null where the rule does not apply. */
const judge = (it: InterpretedCase, rule: Rule): boolean | null => {
  const { facts, on } = it;
  switch (rule.rule) {
    case "people":
      return judgePeople(it, rule);
    case "roles":
      return judgeRoles(it, rule);
    case "measure":
      return reached(it, rule);
    case "held":
      return heldOf(it, rule) >= rule.count;
    case "agreement":
      return facts.agreement !== null && isIn(facts.agreement.inForceOn, facts.agreement.endsOn, on);
    case "profile":
      return judgeProfile(it, rule);
    case "paths":
      return judgePaths(it, rule);
    case "lately":
      return daysBack(on, rule.months).some((day) => judge({ ...it, on: day }, rule.asks) === true);
    case "if":
      return judge(it, rule.when) === true ? (judge(it, rule.asks) ?? true) : null;
    case "score":
      return number(it, rule.quantity) >= rule.atLeast;
    default: {
      const answers = rule.rules.map((one) => judge(it, one)).filter((one) => one !== null);
      const yes = answers.filter((one) => one).length;
      return rule.rule === "all" ? yes === answers.length : yes >= ("count" in rule ? rule.count : 1);
    }
  }
};

const spread = (rules: Rule[]): Rule[] => rules.flatMap((rule) => (rule.rule === "all" ? spread(rule.rules) : [rule]));

/** Whether all rules of a list are met; where roles per person are capped, its people rules are filled as roles. */
const holds = (it: InterpretedCase, requires: Rule[]): boolean => {
  const cap = it.edition.counting.rolesPerPerson;
  const all = spread(requires);
  const people = all.filter((rule) => rule.rule === "people");
  if (cap === "any" || people.length < 2) return all.every((rule) => judge(it, rule) !== false);
  const others = all.filter((rule) => rule.rule !== "people");
  const needs = people.map((rule) => ({
    clause: rule,
    left: rule.count,
    parts: rule.ofWhom.map((part) => ({ clause: part, left: part.count })),
    id: rule.id,
  }));
  return (
    others.every((rule) => judge(it, rule) !== false) && fills(needs, it.facts.people, [{ roles: null, most: cap }], it)
  );
};

const isGranted = ({ edition, facts, on }: InterpretedCase, id: string): boolean =>
  (facts.overrides ?? []).some(({ of, from, until }) => of === id && isIn(from, until, on)) ||
  (edition.grandfathering ?? []).some(
    ({ tier, legacyLevel, until }) => tier === id && legacyLevel === facts.legacyLevel && ms(on) < ms(until),
  );

type Level = { height: number; competencies: string[]; paths: Record<string, string | null> };

const levelWith = (it: InterpretedCase, held: string[]): Level => {
  const { edition } = it;
  const paths: Level["paths"] = {};
  for (const { id, levels } of edition.paths ?? [])
    paths[id] =
      levels.filter(({ requires }) => requires.every((rule) => judge({ ...it, held }, rule) !== false)).at(-1)?.tier ??
      null;
  const known = { ...it, held, paths };
  const isMet = edition.tiers.map(
    ({ id, requires }) => isGranted(it, id) || requires.every((rule) => judge(known, rule) !== false),
  );
  return { height: isMet.lastIndexOf(true), competencies: held, paths };
};

const heldBy = (it: InterpretedCase, given: PersonFacts[][]): string[] =>
  it.edition.competencies
    .filter(
      ({ id, requires }, place) =>
        isGranted(it, id) || holds({ ...it, facts: { ...it.facts, people: given[place] ?? [] } }, requires),
    )
    .map(({ id }) => id);

/**
 * The rules of any edition implemented once more, for tests only: by trying out and counting day by day, so that the
 * engine's allocations and windows are checked against slow and plain code that shares no line with it.
 */
export const interpretRules = (edition: Edition, facts: Facts, on: string, accepted: string[]): Level => {
  const it: InterpretedCase = { edition, facts, on, accepted, held: [], paths: {} };
  const { competencies, counting } = edition;
  if (counting.competenciesPerPerson === "any")
    return levelWith(
      it,
      heldBy(
        it,
        competencies.map(() => facts.people),
      ),
    );
  let best: Level | null = null;
  const ways = competencies.length ** facts.people.length;
  for (let way = 0; way < ways; way += 1) {
    const given = competencies.map((_, place) =>
      facts.people.filter(
        (__, index) => Math.floor(way / competencies.length ** index) % competencies.length === place,
      ),
    );
    const level = levelWith(it, heldBy(it, given));
    if (
      best === null ||
      level.height > best.height ||
      (level.height === best.height && level.competencies.length > best.competencies.length)
    )
      best = level;
  }
  return best ?? levelWith(it, []);
};
