import type { CredentialClause } from "@/lib/edition/clause";
import type { HeldRule, MeasureRule, RolesRule } from "@/lib/edition/leaf-rule";
import type { Rule } from "@/lib/edition/rule";
import type { Counted, Leaves } from "@/lib/evaluate/compiled/leaves";
import { traitsMet } from "@/lib/evaluate/prove/company";
import { limitsOf } from "@/lib/evaluate/prove/roles";
import { shareRoles } from "@/lib/evaluate/prove/share-roles";
import { heightOf } from "@/lib/evaluate/trace/selectors";

/** Whether a rule is met; true for a rule that does not apply. */
export type Test = (counted: Counted) => boolean;
/** What a quantity comes to. */
export type Value = (counted: Counted) => number;
export const peopleTest = (rule: Rule & { rule: "people" }, leaves: Leaves): Test => {
  const whole = leaves.clause(rule);
  const asked = [
    { set: leaves.set([whole]), count: rule.count },
    ...rule.ofWhom.map((part) => ({ set: leaves.set([whole, leaves.clause(part)]), count: part.count })),
  ];
  const [first, second] = asked;
  if (first === undefined) return () => true;
  if (second === undefined) return ({ people }) => (people[first.set] as number) >= first.count;
  return ({ people }) => asked.every(({ set, count }) => (people[set] as number) >= count);
};

export const rolesTest = ({ roles, ...capping }: RolesRule, leaves: Leaves): Test => {
  const clauses = roles.map((role: CredentialClause) => leaves.clause(role));
  const places = roles.map(({ count }) => ({ needs: count, part: null }));
  const limits = limitsOf(
    roles.map(({ id }) => id),
    capping,
  );
  return ({ facts, meets }) => {
    const order = facts.people.map((_, place) => place);
    order.sort((a, b) => ((facts.people[a]?.id ?? "") < (facts.people[b]?.id ?? "") ? -1 : 1));
    const people = order.map((person) =>
      clauses.reduce((mask, clause, place) => ((meets[person] ?? 0) & (1 << clause) ? mask | (1 << place) : mask), 0),
    );
    const { fills } = shareRoles(places, people, limits);
    return places.every(({ needs }, place) => fills.filter((fill) => fill & (1 << place)).length >= needs);
  };
};

export const measureTest = (rule: MeasureRule, leaves: Leaves): Test => {
  const place = leaves.measure(rule);
  const months = rule.over.window === "periods" ? 0 : rule.over.months;
  const least = rule.atLeast * (rule.as === "monthly-average" ? months : 1);
  return ({ totals }) => (totals[place] as number) >= least;
};

export const heldValue = ({ kind, among }: Pick<HeldRule, "kind" | "among">, { edition }: Leaves): Value => {
  const places = edition.competencies.flatMap((one, place) =>
    one.kind === kind && (among === undefined || among.includes(one.id)) ? [place] : [],
  );
  return ({ held }) => {
    let count = 0;
    for (const place of places) count += held[place] as number;
    return count;
  };
};

export const pathsTest = (rule: Rule & { rule: "paths" }, { edition }: Leaves): Test => {
  const wanted = heightOf(edition, rule.tier);
  return ({ paths }) =>
    paths.filter((level) => level !== null && heightOf(edition, level) >= wanted).length >= rule.count;
};

export const companyTest = (rule: Rule & { rule: "agreement" | "profile" }): Test => {
  if (rule.rule === "agreement") return (counted) => counted.isSigned;
  const { businessModels, countries, sizes } = rule;
  const asks = {
    ...(businessModels ? { businessModels } : {}),
    ...(countries ? { countries } : {}),
    ...(sizes ? { sizes } : {}),
  };
  return ({ facts: { businessModels: models, country, size } }) => {
    const is = { businessModels: models, countries: country ? [country] : [], sizes: size ? [size] : [] };
    const { have, need } = traitsMet(asks, is);
    return have === need;
  };
};
