import type { Day } from "@/lib/date/day";
import type { Edition, Tier } from "@/lib/edition/edition";
import { proveCompetency, provePath } from "@/lib/evaluate/prove/competency";
import type { Ground } from "@/lib/evaluate/prove/ground";
import { compiledFor } from "./compiled/compile";
import { divideAmong } from "./divide-people";
import { countedFacts } from "./facts/counted-people";
import type { Facts } from "./facts/facts";
import { granted, grantsOf } from "./prove/grants";
import { compare } from "./prove/proof";
import { type Pass, rosterOf } from "./prove/roster";
import { proveAll, tally } from "./prove/rule";
import type { Trace, TraceOf } from "./trace/trace";

/** A solution path and the level reached in it; null for none. */
export type PathLevel = { path: string; tier: string | null };

/**
 * What a company earns on a day, without the proof. `competencies` are the ids held, sorted; `tierIfVerified` is the
 * tier if all declared records were verified; `paths` only where the edition has solution paths.
 */
export type EarnedTier = {
  edition: string;
  on: Day;
  tier: string;
  tierIfVerified: string;
  competencies: string[];
  paths?: PathLevel[];
};

/** The answer with the proof of every tier, path and competency, reached or not. */
export type Evaluation = EarnedTier & { trace: Trace };

type Answer = { tier: string; competencies: string[]; paths?: PathLevel[]; trace: Trace };

const proveTier = (tier: Tier, ground: Ground): TraceOf<"tier"> => {
  const children = proveAll(tier.requires, ground, tier.id);
  const { have, of } = tally(children);
  const node: TraceOf<"tier"> = {
    kind: "tier",
    tier: tier.id,
    id: tier.id,
    isMet: have === of,
    have,
    need: of,
    unit: "requirements",
    source: tier.source,
    because: [],
    against: [],
    children,
  };
  return granted(node, ground.grants);
};

type Level = { competencies: TraceOf<"competency">[]; paths: TraceOf<"path">[]; tiers: TraceOf<"tier">[] };

/** Proves competencies first, then the levels of paths that rest on them, then the tiers that rest on both. */
const levelWith = (competencies: TraceOf<"competency">[], bare: Ground): Level => {
  const { edition } = bare.pass;
  const paths = (edition.paths ?? []).map((one) => provePath(one, { ...bare, competencies }));
  return { competencies, paths, tiers: edition.tiers.map((tier) => proveTier(tier, { ...bare, competencies, paths })) };
};

const heightOf = ({ tiers }: Level): number => tiers.findLastIndex((tier) => tier.isMet);

/**
 * Where a person counts for one competency only. A person in no team stays in the roster of every competency that is
 * not held.
 */
const divided = (bare: Ground): { level: Level; isBounded: boolean } => {
  const quiet: Ground = { ...bare, pass: { ...bare.pass, explains: false } };
  const { competencies, isBounded } = divideAmong(bare, (some) => heightOf(levelWith(some, quiet)));
  return { level: levelWith(competencies, bare), isBounded };
};

const levelOf = (bare: Ground): { level: Level; isBounded: boolean } => {
  const { edition } = bare.pass;
  if (edition.counting.competenciesPerPerson === "one") return divided(bare);
  return {
    level: levelWith(
      edition.competencies.map((one) => proveCompetency(one, bare)),
      bare,
    ),
    isBounded: false,
  };
};

/** Answers for one pass over the facts; a pass that explains also fills `because` and `against`. */
const assess = (pass: Pass): Answer => {
  const { edition } = pass;
  const grants = grantsOf(pass);
  const { level, isBounded } = levelOf({ pass, roster: rosterOf(pass), competencies: [], paths: [], grants });
  const { competencies, paths, tiers } = level;
  const height = heightOf(level);
  const top = tiers.length - 1;
  return {
    tier: tiers[height]?.tier ?? "",
    competencies: competencies
      .filter((one) => one.isMet)
      .map((one) => one.competency)
      .sort(compare),
    ...(edition.paths ? { paths: paths.map(({ path, level }) => ({ path, tier: level })) } : {}),
    trace: {
      kind: "edition",
      id: edition.id,
      isMet: height === top,
      have: height,
      need: top,
      unit: "tiers",
      source: null,
      ...(isBounded ? { isBounded } : {}),
      because: [],
      against: [],
      children: [...tiers, ...paths, ...competencies],
    },
  };
};

const hasDeclared = ({ people, activity }: Facts): boolean =>
  activity.some((one) => one.status === "declared") ||
  people.some((person) => person.credentials.some((one) => one.status === "declared"));

const tierIfVerified = (edition: Edition, facts: Facts, on: Day, tier: string): string =>
  hasDeclared(facts) ? assess({ edition, facts, on, countsDeclared: true, explains: false }).tier : tier;

const answer = (edition: Edition, given: Facts, on: Day, explains: boolean): Evaluation => {
  const facts = countedFacts(edition, given);
  const { trace, tier, ...rest } = assess({ edition, facts, on, countsDeclared: false, explains });
  return { edition: edition.id, on, tier, tierIfVerified: tierIfVerified(edition, facts, on, tier), ...rest, trace };
};

/**
 * What a company earns on a day, with its proof: the highest tier whose own requirement is met. Only verified records
 * count; `tierIfVerified` counts declared ones too. Facts must have passed `factsSchema`. Pure. The rules are explained
 * in docs/rules.md.
 */
export const evaluate = (edition: Edition, facts: Facts, on: Day): Evaluation => answer(edition, facts, on, true);

/** The same with the figures of the proof and none of its records: much faster, for a summary at each change. Pure. */
export const evaluateFigures = (edition: Edition, facts: Facts, on: Day): Evaluation =>
  answer(edition, facts, on, false);

/**
 * What would be earned on a day if what happens to some records came a day late. Slower than `earnedTier`; for asking
 * which records an answer hangs on. Pure.
 */
export const earnedIfLate = (
  edition: Edition,
  facts: Facts,
  on: Day,
  late: ReadonlySet<string>,
): Pick<EarnedTier, "tier" | "competencies" | "paths"> => {
  const counted = countedFacts(edition, facts);
  const { trace: _, ...answer } = assess({ edition, facts: counted, on, countsDeclared: false, explains: false, late });
  return answer;
};

/** The proof of what `earnedIfLate` answers. Pure. */
export const proofIfLate = (edition: Edition, facts: Facts, on: Day, late: ReadonlySet<string>): Trace =>
  assess({ edition, facts: countedFacts(edition, facts), on, countsDeclared: false, explains: true, late }).trace;

/** The answer of `evaluate` without the proof and much faster, for many companies at once. Pure. */
export const earnedTier = (edition: Edition, given: Facts, on: Day): EarnedTier => {
  const facts = countedFacts(edition, given);
  const quick = compiledFor(edition, facts);
  if (quick !== null) return { edition: edition.id, on, ...quick(facts, on) };
  const { trace: _, tier, ...answer } = assess({ edition, facts, on, countsDeclared: false, explains: false });
  return { edition: edition.id, on, tier, tierIfVerified: tierIfVerified(edition, facts, on, tier), ...answer };
};
