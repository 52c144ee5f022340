import { type Almanac, Engine, type NestedCondition } from "json-rules-engine";
import type { Edition } from "@/lib/edition/edition";
import type { Rule } from "@/lib/edition/rule";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { countHolders, isInForce, type Rival, tierReached, totalOf } from "./rival";

/** Counts are facts computed on demand; the conditions on them are the engine's own. */
const conditionOf = (rule: Rule): NestedCondition => {
  switch (rule.rule) {
    case "people":
      return {
        all: [
          { fact: "holders", params: { clauses: [rule] }, operator: "greaterThanInclusive", value: rule.count },
          ...rule.ofWhom.map((part) => ({
            fact: "holders",
            params: { clauses: [rule, part] },
            operator: "greaterThanInclusive",
            value: part.count,
          })),
        ],
      };
    case "measure":
      return { fact: "total", params: { rule }, operator: "greaterThanInclusive", value: rule.atLeast };
    case "held":
      return { fact: `held-${rule.kind}`, operator: "greaterThanInclusive", value: rule.count };
    case "agreement":
      return { fact: "agreement", operator: "equal", value: true };
    case "all":
      return { all: rule.rules.map(conditionOf) };
    case "any":
      return { any: rule.rules.map(conditionOf) };
    default:
      throw new Error(`${rule.rule} is not asked of the rivals`);
  }
};

type Known = { facts: Facts; on: string };
const known = (almanac: Almanac): Promise<Known> => almanac.factValue("known");

const engineWith = (edition: Edition, lists: { id: string; requires: Rule[] }[]): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const { id, requires } of lists)
    engine.addRule({ conditions: { all: requires.map(conditionOf) }, event: { type: id } });
  engine.addFact("holders", async ({ clauses }, almanac) => {
    const { facts, on } = await known(almanac);
    return countHolders(edition, facts, on, clauses);
  });
  engine.addFact("total", async ({ rule }, almanac) => {
    const { facts, on } = await known(almanac);
    return totalOf(edition, facts, on, rule);
  });
  engine.addFact("agreement", async (_, almanac) => {
    const { facts, on } = await known(almanac);
    return isInForce(facts, on);
  });
  return engine;
};

/** The edition as rules of json-rules-engine: competencies first, then tiers that count them. */
export const jsonRulesEngine = (edition: Edition): Rival => {
  const competencies = engineWith(edition, edition.competencies);
  const tiers = engineWith(edition, edition.tiers);
  return async (facts, on) => {
    const held = (await competencies.run({ known: { facts, on } })).events.map(({ type }) => type);
    const count = (kind: string) =>
      edition.competencies.filter((one) => one.kind === kind && held.includes(one.id)).length;
    const reached = await tiers.run({
      known: { facts, on },
      "held-solution": count("solution"),
      "held-master": count("master"),
    });
    return {
      tier: tierReached(
        edition,
        reached.events.map(({ type }) => type),
      ),
      competencies: held.sort(),
    };
  };
};
