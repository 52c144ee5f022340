import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import { countActivity, countPeople } from "@/lib/evaluate/compiled/count";
import { type DayTables, dayTables } from "@/lib/evaluate/compiled/day";
import type { Test } from "@/lib/evaluate/compiled/leaf-tests";
import { isInForceOn } from "@/lib/evaluate/facts/agreement-in-force";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { compare } from "@/lib/evaluate/prove/proof";
import { type Counted, Leaves, mostClauses } from "./leaves";
import { allOf } from "./rules";

/** The answer without its proof, as `decide` gives it. */
type Decided = {
  tier: string;
  tierIfVerified: string;
  competencies: string[];
  paths?: { path: string; tier: string | null }[];
};

type Decide = (facts: Facts, on: Day) => Decided;

type CompiledEdition = { decide: Decide; leaves: Leaves };

const known = new WeakMap<Edition, CompiledEdition | null>();

/**
 * Whether an edition can be compiled. Rules that share people out, or look at other days, need the evaluator that makes
 * the proof.
 */
const isPlain = (edition: Edition): boolean =>
  edition.counting.competenciesPerPerson === "any" &&
  edition.counting.rolesPerPerson === "any" &&
  !partsOfEdition(edition).some((part) => isRule(part) && part.rule === "lately");

const compile = (edition: Edition): CompiledEdition | null => {
  if (!isPlain(edition)) return null;
  const leaves = new Leaves(edition);
  const competencies = edition.competencies.map(({ requires }) => allOf(requires, leaves));
  const paths = (edition.paths ?? []).map(({ levels }) =>
    levels.map(({ tier, requires }) => ({ tier, isMet: allOf(requires, leaves) })),
  );
  const tiers = edition.tiers.map(({ requires }) => allOf(requires, leaves));
  if (leaves.clauses.length > mostClauses) return null;
  return { decide: decideWith(leaves, { competencies, paths, tiers }), leaves };
};

type Tests = { competencies: Test[]; paths: { tier: string; isMet: Test }[][]; tiers: Test[] };

const decideWith = (leaves: Leaves, { competencies, paths, tiers }: Tests): Decide => {
  const { edition } = leaves;
  const sorted = edition.competencies.map(({ id }, place) => ({ id, place })).sort((a, b) => compare(a.id, b.id));
  let day: DayTables | null = null;
  const assess = (counted: Counted, today: DayTables, countsDeclared: boolean): string => {
    countPeople(leaves, today, countsDeclared, counted);
    countActivity(today, countsDeclared, counted);
    for (let place = 0; place < competencies.length; place += 1)
      counted.held[place] = (competencies[place] as Test)(counted) ? 1 : 0;
    counted.paths = paths.map((levels) => levels.findLast(({ isMet }) => isMet(counted))?.tier ?? null);
    let height = tiers.length - 1;
    while (height > 0 && !(tiers[height] as Test)(counted)) height -= 1;
    return edition.tiers[height]?.id ?? "";
  };
  const counted = emptyFor(leaves);
  return (facts, on) => {
    if (day === null || day.on !== on) day = dayTables(leaves, on);
    counted.facts = facts;
    counted.isSigned = isInForceOn(facts.agreement, on);
    counted.sawDeclared = false;
    const tier = assess(counted, day, false);
    const held: string[] = [];
    for (const { id, place } of sorted) if (counted.held[place] === 1) held.push(id);
    const levels = edition.paths?.map(({ id }, place) => ({ path: id, tier: counted.paths[place] ?? null }));
    const tierIfVerified = counted.sawDeclared ? assess(counted, day, true) : tier;
    counted.facts = nobody;
    return { tier, tierIfVerified, competencies: held, ...(levels ? { paths: levels } : {}) };
  };
};

const nobody: Facts = { partner: "", businessModels: [], agreement: null, people: [], activity: [] };

const emptyFor = ({ sets, measures, edition }: Leaves): Counted => ({
  facts: nobody,
  isSigned: false,
  meets: [],
  people: new Int32Array(sets.length),
  totals: new Float64Array(measures.length),
  held: new Uint8Array(edition.competencies.length),
  paths: [],
  sawDeclared: false,
});

const compiledEdition = (edition: Edition): CompiledEdition | null => {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const compiled = compile(edition);
  known.set(edition, compiled);
  return compiled;
};

/**
 * The rules of an edition as functions, compiled once: one pass over people and one over activity, then only the tests
 * that can still change the answer. Null where the rules, or what is granted to this company, need the evaluator that
 * makes the proof.
 */
export const compiledFor = (edition: Edition, facts: Facts): Decide | null => {
  const isGranted =
    (facts.overrides?.length ?? 0) > 0 || (edition.grandfathering !== undefined && Boolean(facts.legacyLevel));
  if (isGranted) return null;
  return compiledEdition(edition)?.decide ?? null;
};

/**
 * The verified records that can count on a day: of these measures, none from before the first bound. Activity of one kind
 * between two bounds is within the same windows, so that it may be added up.
 */
export type CountingRecords = { measures: string[]; bounds: Day[] };

const asDay = (when: string): Day => (when.length === 7 ? `${when}-01` : when);
/** The first day that a window no longer includes. */
const endOf = (to: string): Day => (to.length === 7 ? addMonths(asDay(to), 1) : addDays(to, 1));

/**
 * Which records can count for the tier on a day, of companies to which nothing is granted; null where only the evaluator
 * that makes the proof knows.
 */
export const countingRecords = (edition: Edition, on: Day): CountingRecords | null => {
  const leaves = compiledEdition(edition)?.leaves;
  // Which of two readings is the latest is told by their ids.
  if (!leaves || edition.grandfathering !== undefined || leaves.measures.some(({ as }) => as === "latest")) return null;
  const { measures } = dayTables(leaves, on);
  const windows = [...measures.values()].flat().map(({ window }) => window);
  const bounds = windows.flatMap(({ from, to }) => [asDay(from), endOf(to)]);
  return { measures: [...measures.keys()], bounds: [...new Set(bounds)].sort() };
};
