import { capped, scaled } from "@/lib/edition/quantity";
import type { Quantity, Rule } from "@/lib/edition/rule";
import {
  companyTest,
  heldValue,
  measureTest,
  pathsTest,
  peopleTest,
  rolesTest,
  type Test,
  type Value,
} from "@/lib/evaluate/compiled/leaf-tests";
import type { Leaves } from "./leaves";

type Compiled = { isMet: Test; applies: Test | null };

const always = (isMet: Test): Compiled => ({ isMet, applies: null });

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
