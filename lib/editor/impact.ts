import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { heightOf } from "@/lib/evaluate/trace/selectors";

/** A company whose tier is compared under two editions. */
export type ImpactCompany = { facts: Facts; name: string; country: string; legacyLevel: string | null };

export type Direction = "rises" | "falls" | "stays";

export type ImpactMove = {
  partner: string;
  name: string;
  country: string;
  legacyLevel: string | null;
  from: string;
  to: string;
  direction: Direction;
  competenciesLost: string[];
  competenciesGained: string[];
};

/** How many companies of a group rise, fall and stay. */
export type ImpactTally = Record<Direction, number> & { of: string };

export type Impact = {
  total: ImpactTally;
  byLevel: ImpactTally[];
  byCountry: ImpactTally[];
  /** Only companies that rise or fall, or whose competencies change. */
  moves: ImpactMove[];
};

const without = (all: string[], others: string[]): string[] => all.filter((one) => !others.includes(one));

const moveOf = (before: Edition, after: Edition, company: ImpactCompany, on: Day): ImpactMove => {
  const { facts, name, country, legacyLevel } = company;
  const [then, next] = [earnedTier(before, facts, on), earnedTier(after, facts, on)];
  const climb = heightOf(after, next.tier) - heightIn(before, after, then.tier);
  return {
    partner: facts.partner,
    name,
    country,
    legacyLevel,
    from: then.tier,
    to: next.tier,
    direction: climb > 0 ? "rises" : climb < 0 ? "falls" : "stays",
    competenciesLost: without(then.competencies, next.competencies),
    competenciesGained: without(next.competencies, then.competencies),
  };
};

/** The height of a tier in the later edition; its height in the earlier one where the later no longer has it. */
const heightIn = (before: Edition, after: Edition, tier: string): number => {
  const known = heightOf(after, tier);
  return known >= 0 ? known : heightOf(before, tier);
};

const tallyOf = (of: string, moves: readonly ImpactMove[]): ImpactTally => {
  const count = (direction: Direction): number => moves.filter((move) => move.direction === direction).length;
  return { of, rises: count("rises"), falls: count("falls"), stays: count("stays") };
};

const tallies = (
  moves: readonly ImpactMove[],
  groups: readonly string[],
  groupOf: (move: ImpactMove) => string,
): ImpactTally[] =>
  groups.map((group) =>
    tallyOf(
      group,
      moves.filter((move) => groupOf(move) === group),
    ),
  );

const isMoved = ({ direction, competenciesLost, competenciesGained }: ImpactMove): boolean =>
  direction !== "stays" || competenciesLost.length > 0 || competenciesGained.length > 0;

/**
 * Which companies would rise or fall on a day if one edition replaced the other and nothing else changed: two answers a
 * company, by the engine. `moves` lists falls first, then rises, each by name. Pure.
 */
export const editionImpact = (
  before: Edition,
  after: Edition,
  companies: readonly ImpactCompany[],
  on: Day,
): Impact => {
  const moves = companies.map((company) => moveOf(before, after, company, on));
  const countries = [...new Set(moves.map(({ country }) => country))].sort();
  const order: Direction[] = ["falls", "rises", "stays"];
  return {
    total: tallyOf("all", moves),
    byLevel: tallies(
      moves,
      before.tiers.map(({ id }) => id),
      ({ from }) => from,
    ),
    byCountry: tallies(moves, countries, ({ country }) => country),
    moves: moves
      .filter(isMoved)
      .sort((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction) || (a.name < b.name ? -1 : 1)),
  };
};
