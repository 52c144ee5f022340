import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Rival } from "./rival";
import { jsonRulesEngine } from "./rival-json-rules";
import { zenEngine } from "./rival-zen";

export type Pace = { ours: number; jsonRules: number; zen: number };

const millisecondsEach = 3_000;

/** Companies per second on one core, asked in turn again and again. */
const paceOf = async (all: readonly Facts[], ask: (facts: Facts) => unknown): Promise<number> => {
  const until = performance.now() + millisecondsEach;
  const begun = performance.now();
  let asked = 0;
  while (performance.now() < until)
    for (const facts of all) {
      const answer = ask(facts);
      if (answer instanceof Promise) await answer;
      asked += 1;
      if (asked % 100 === 0 && performance.now() > until) break;
    }
  return (asked * 1_000) / (performance.now() - begun);
};

/** Throws unless all three engines give the same tier and competencies for every company. */
const agree = async (all: readonly Facts[], on: string, rivals: readonly Rival[]): Promise<void> => {
  for (const facts of all) {
    const { tier, competencies } = earnedTier(defaultEdition, facts, on);
    for (const rival of rivals) {
      const other = await rival(facts, on);
      if (JSON.stringify(other) !== JSON.stringify({ tier, competencies }))
        throw new Error(
          `${facts.partner}: ${JSON.stringify({ tier, competencies })}, the rival ${JSON.stringify(other)}`,
        );
    }
  }
};

/**
 * Measures the default edition in our engine, json-rules-engine and @gorules/zen-engine; the input is prepared
 * beforehand.
 */
export const measureRivals = async (all: readonly Facts[], on: string): Promise<Pace> => {
  const jsonRules = jsonRulesEngine(defaultEdition);
  const zen = zenEngine(defaultEdition, on);
  await agree(all, on, [jsonRules, zen.rival]);
  const inputs = new Map(all.map((facts) => [facts, zen.inputOf(facts, on)]));
  return {
    ours: await paceOf(all, (facts) => earnedTier(defaultEdition, facts, on)),
    jsonRules: await paceOf(all, (facts) => jsonRules(facts, on)),
    zen: await paceOf(all, (facts) => zen.ask(inputs.get(facts) ?? {})),
  };
};
