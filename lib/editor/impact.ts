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

export type Impact<M extends ImpactMove = ImpactMove> = {
  total: ImpactTally;
  byLevel: ImpactTally[];
  byCountry: ImpactTally[];
  /** How many companies rise or fall, or have other competencies; `moves` may be only the first of them. */
  moved: number;
  moves: M[];
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

const noTally = (of: string): ImpactTally => ({ of, rises: 0, falls: 0, stays: 0 });

/** One tally a group, in the order of `groups`, those of other groups after them. */
const tallies = (
  moves: readonly ImpactMove[],
  groups: readonly string[],
  groupOf: (move: ImpactMove) => string,
): ImpactTally[] => {
  const found = new Map(groups.map((group) => [group, noTally(group)]));
  for (const move of moves) {
    const group = groupOf(move);
    const tally = found.get(group) ?? noTally(group);
    tally[move.direction] += 1;
    found.set(group, tally);
  }
  return [...found.values()];
};

const isMoved = ({ direction, competenciesLost, competenciesGained }: ImpactMove): boolean =>
  direction !== "stays" || competenciesLost.length > 0 || competenciesGained.length > 0;

const order: Direction[] = ["falls", "rises", "stays"];

const inOrder = (a: ImpactMove, b: ImpactMove): number =>
  order.indexOf(a.direction) - order.indexOf(b.direction) || (a.name < b.name ? -1 : 1);

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
  const moved = moves.filter(isMoved).sort(inOrder);
  return {
    total: sumOf(
      "all",
      tallies(moves, [], ({ from }) => from),
    ),
    byLevel: tallies(
      moves,
      before.tiers.map(({ id }) => id),
      ({ from }) => from,
    ),
    byCountry: tallies(moves, countries, ({ country }) => country),
    moved: moved.length,
    moves: moved,
  };
};

const sumOf = (of: string, all: readonly ImpactTally[]): ImpactTally =>
  all.reduce(
    (sum, one) => ({ of, rises: sum.rises + one.rises, falls: sum.falls + one.falls, stays: sum.stays + one.stays }),
    { of, rises: 0, falls: 0, stays: 0 },
  );

const sumsByGroup = (all: readonly ImpactTally[]): ImpactTally[] =>
  [...new Set(all.map(({ of }) => of))].map((of) =>
    sumOf(
      of,
      all.filter((one) => one.of === of),
    ),
  );

/** The impact on two groups of companies together; of the moves only so many are kept, the first in order. Pure. */
export const addImpacts = <M extends ImpactMove>(one: Impact<M>, other: Impact<M>, most: number): Impact<M> => ({
  total: sumOf("all", [one.total, other.total]),
  byLevel: sumsByGroup([...one.byLevel, ...other.byLevel]),
  byCountry: sumsByGroup([...one.byCountry, ...other.byCountry]).sort((a, b) => (a.of < b.of ? -1 : 1)),
  moved: one.moved + other.moved,
  moves: [...one.moves, ...other.moves].sort(inOrder).slice(0, most),
});
