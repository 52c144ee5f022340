import { capped, scaled } from "@/lib/edition/quantity";
import type { OnlyIfQuantity, Quantity, ScoreRule } from "@/lib/edition/rule";
import { type Ground, isGiven, type ProveRule } from "@/lib/evaluate/prove/ground";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { proveHeld } from "./held";
import { proveMeasure } from "./measure";
import { proveHolders } from "./people";

/** The fields of a quantity's node. A quantity asks for nothing: `need` is 0, `isMet` true and `have` its value. */
const plain = (one: Quantity, id: string, have: number, children: Trace[]) => ({
  id,
  isMet: true,
  have,
  need: 0,
  unit: "points" as const,
  source: one.source,
  because: [],
  against: [],
  children,
});

const proveOnlyIf = (one: OnlyIfQuantity, ground: Ground, id: string, proveRule: ProveRule): Trace => {
  const condition = proveRule(one.rule, ground, id);
  const children = isGiven(condition) ? [condition, proveQuantity(one.gives, ground, id, proveRule)] : [condition];
  const have = children[1]?.have ?? one.otherwise;
  return { kind: "only-if", otherwise: one.otherwise, ...plain(one, id, have, children) };
};

/** Proves a quantity; its value is `have`, a whole number. */
const proveQuantity = (one: Quantity, ground: Ground, path: string, proveRule: ProveRule): Trace => {
  const id = `${path}/${one.id}`;
  const parts = (list: Quantity[]) => list.map((part) => proveQuantity(part, ground, id, proveRule));
  switch (one.quantity) {
    case "measure":
      return proveMeasure({ ...one, atLeast: 0 }, ground.pass, id);
    case "people":
      return proveHolders(one, 0, ground.roster, ground.pass, id, null);
    case "held":
      return proveHeld({ ...one, count: 0 }, ground, id);
    case "constant":
      return { kind: "constant", ...plain(one, id, one.value, []) };
    case "weighted": {
      const { of, weight, per, cap } = one;
      const children = parts([of]);
      const have = capped(scaled([children[0]?.have ?? 0, weight], per), cap);
      return { kind: "weighted", weight, per, cap: cap ?? null, ...plain(one, id, have, children) };
    }
    case "sum": {
      const children = parts(one.of);
      const have = capped(
        children.reduce((sum, child) => capped(sum + child.have, undefined), 0),
        one.cap,
      );
      return { kind: "sum", cap: one.cap ?? null, ...plain(one, id, have, children) };
    }
    case "product": {
      const children = parts(one.of);
      const factors = children.map(({ have }) => have);
      const have = capped(scaled(factors, one.per), one.cap);
      return { kind: "product", per: one.per, cap: one.cap ?? null, ...plain(one, id, have, children) };
    }
    case "only-if":
      return proveOnlyIf(one, ground, id, proveRule);
  }
};

/** Proves that a quantity reaches a number. */
export const proveScore = (rule: ScoreRule, ground: Ground, id: string, proveRule: ProveRule): Trace => {
  const value = proveQuantity(rule.quantity, ground, id, proveRule);
  return {
    kind: "score",
    id,
    isMet: value.have >= rule.atLeast,
    have: value.have,
    need: rule.atLeast,
    unit: value.unit,
    source: rule.source,
    because: [],
    against: [],
    children: [value],
  };
};
