import type { CredentialClause } from "@/lib/edition/clause";
import { capped, scaled } from "@/lib/edition/quantity";
import type { Quantity, Rule } from "@/lib/edition/rule";
import { traitsMet } from "@/lib/evaluate/prove/company";
import { limitsOf } from "@/lib/evaluate/prove/roles";
import { shareRoles } from "@/lib/evaluate/prove/share-roles";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import type { HeldRule, MeasureRule, RolesRule } from "@/lib/programme/leaf-rule";
import type { Counted, Leaves } from "./leaves";

/** Whether a rule is met; true for a rule that does not apply. */
export type Test = (counted: Counted) => boolean;
type Value = (counted: Counted) => number;
type Compiled = { isMet: Test; applies: Test | null };

const always = (isMet: Test): Compiled => ({ isMet, applies: null });

const peopleTest = (rule: Rule & { rule: "people" }, leaves: Leaves): Test => {
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

const rolesTest = ({ roles, ...capping }: RolesRule, leaves: Leaves): Test => {
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

const measureTest = (rule: MeasureRule, leaves: Leaves): Test => {
  const place = leaves.measure(rule);
  const months = rule.over.window === "periods" ? 0 : rule.over.months;
  const least = rule.atLeast * (rule.as === "monthly-average" ? months : 1);
  return ({ totals }) => (totals[place] as number) >= least;
};

const heldValue = ({ kind, among }: Pick<HeldRule, "kind" | "among">, { edition }: Leaves): Value => {
  const places = edition.competencies.flatMap((one, place) =>
    one.kind === kind && (among === undefined || among.includes(one.id)) ? [place] : [],
  );
  return ({ held }) => {
    let count = 0;
    for (const place of places) count += held[place] as number;
    return count;
  };
};

const pathsTest = (rule: Rule & { rule: "paths" }, { edition }: Leaves): Test => {
  const wanted = heightOf(edition, rule.tier);
  return ({ paths }) =>
    paths.filter((level) => level !== null && heightOf(edition, level) >= wanted).length >= rule.count;
};

const groupTest = (rule: Rule & { rules: Rule[] }, leaves: Leaves): Test => {
  const parts = rule.rules.map((one) => compiled(one, leaves));
  if (rule.rule === "all") return (counted) => parts.every(({ isMet }) => isMet(counted));
  const need = rule.rule === "at-least" ? rule.count : 1;
  return (counted) => {
    let met = 0;
    for (const { isMet, applies } of parts)
      if ((applies === null || applies(counted)) && isMet(counted)) {
        met += 1;
        if (met >= need) return true;
      }
    return false;
  };
};

/** Whether a condition is met, and not merely because it does not apply. */
const givenTest = ({ isMet, applies }: Compiled): Test =>
  applies === null ? isMet : (counted) => applies(counted) && isMet(counted);

const compiled = (rule: Rule, leaves: Leaves): Compiled => {
  switch (rule.rule) {
    case "people":
      return always(peopleTest(rule, leaves));
    case "roles":
      return always(rolesTest(rule, leaves));
    case "measure":
      return always(measureTest(rule, leaves));
    case "held": {
      const value = heldValue(rule, leaves);
      return always((counted) => value(counted) >= rule.count);
    }
    case "paths":
      return always(pathsTest(rule, leaves));
    case "score": {
      const value = valueFor(rule.quantity, leaves);
      return always((counted) => value(counted) >= rule.atLeast);
    }
    case "if": {
      const applies = givenTest(compiled(rule.when, leaves));
      const { isMet } = compiled(rule.asks, leaves);
      return { applies, isMet: (counted) => !applies(counted) || isMet(counted) };
    }
    case "agreement":
    case "profile":
      return always(companyTest(rule));
    case "lately":
      throw new Error("a rule about other days is not compiled");
    default:
      return always(groupTest(rule, leaves));
  }
};

const companyTest = (rule: Rule & { rule: "agreement" | "profile" }): Test => {
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

const sumOf =
  (parts: readonly Value[], cap: number | undefined): Value =>
  (counted) => {
    let sum = 0;
    for (const part of parts) sum = capped(sum + part(counted), undefined);
    return capped(sum, cap);
  };

const valueFor = (quantity: Quantity, leaves: Leaves): Value => {
  switch (quantity.quantity) {
    case "measure": {
      const place = leaves.measure(quantity);
      return ({ totals }) => totals[place] as number;
    }
    case "people": {
      const set = leaves.set([leaves.clause(quantity)]);
      return ({ people }) => people[set] as number;
    }
    case "held":
      return heldValue(quantity, leaves);
    case "constant":
      return () => quantity.value;
    case "weighted": {
      const [of, { weight, per, cap }] = [valueFor(quantity.of, leaves), quantity];
      return (counted) => capped(scaled([of(counted), weight], per), cap);
    }
    case "sum":
      return sumOf(
        quantity.of.map((one) => valueFor(one, leaves)),
        quantity.cap,
      );
    case "product": {
      const [parts, { per, cap }] = [quantity.of.map((one) => valueFor(one, leaves)), quantity];
      return (counted) =>
        capped(
          scaled(
            parts.map((part) => part(counted)),
            per,
          ),
          cap,
        );
    }
    case "only-if": {
      const [isGiven, gives] = [givenTest(compiled(quantity.rule, leaves)), valueFor(quantity.gives, leaves)];
      return (counted) => (isGiven(counted) ? gives(counted) : quantity.otherwise);
    }
  }
};

/** A test that is true where all rules of a list are met. */
export const allOf = (rules: readonly Rule[], leaves: Leaves): Test => {
  const tests = rules.map((rule) => compiled(rule, leaves).isMet);
  return (counted) => {
    for (const test of tests) if (!test(counted)) return false;
    return true;
  };
};
