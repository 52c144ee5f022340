import type { Edition } from "@/lib/edition/edition";
import { isEnough } from "@/lib/plan/reading/counter";
import { mostDemands, newcomer, signatureOf, worthAsking } from "./allot";
import { type Component, heldIn } from "./component";
import { type Allotment, type Cover, coverOf, TooMany } from "./cover";
import type { Employed } from "./employed";
import { type Option, optionsOf, type Staff } from "./person";

/** How far a component can be brought, with its least cost: the people then counted at each of its places. */
export type Level = { counted: readonly number[]; cost: number; state: number };

/** The levels of one component, cheapest first, by how many people are hired; asked with one more hire at a time. */
export type Levels = {
  places: readonly number[];
  /** The levels with this many hires, and every figure at its highest. */
  withHires: (hires: number) => { levels: readonly Level[]; top: readonly number[] };
  /** Who earns what to reach a level, where so many are hired. */
  allotments: (level: Level, hires: number) => Allotment[];
};

const isAtLeast = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((value, place) => value >= (other[place] ?? 0));

/** Of levels, those for which no cheaper one is as good, cheapest first. */
const withoutWorse = (levels: readonly (Level & { good: readonly number[] })[]): Level[] => {
  const kept: (Level & { good: readonly number[] })[] = [];
  for (const level of levels.toSorted((one, other) => one.cost - other.cost))
    if (!kept.some((other) => isAtLeast(other.good, level.good))) kept.push(level);
  return kept;
};

/** The people as one component sees them, how many meet each demand, and how many places are open. */
const viewOf = (
  edition: Edition,
  component: Component,
  staff: readonly Employed[],
  meeting: readonly (readonly boolean[])[],
) => {
  const { places, demands } = component;
  const candidates = staff.map(({ person, held }, at) => ({
    person,
    held: heldIn(edition, component, held),
    meets: places.reduce((mask, place, here) => (meeting[at]?.[place] ? mask | (1 << here) : mask), 0),
  }));
  const now = demands.map((_, here) => candidates.filter(({ meets }) => meets & (1 << here)).length);
  const open = demands.map(({ count }, here) => Math.max(0, count - (now[here] ?? 0)));
  return { candidates, now, open };
};

type Reached = { levels: readonly Level[]; top: readonly number[] };

/** The levels among the states of a cover; of the states in which the same thresholds are met, the cheapest. */
const readLevels = (
  { demands, marks, dials }: Component,
  cover: Cover,
  full: readonly number[],
  tick: () => void,
): Reached => {
  const cheapest = new Map<string, Level & { good: readonly number[] }>();
  const top = demands.map(() => 0);
  cover.costs().forEach((cost, state) => {
    if (cost === Number.POSITIVE_INFINITY) return;
    tick();
    const counted = full.map((most, here) => most - cover.left(state, here));
    counted.forEach((value, here) => {
      top[here] = Math.max(top[here] ?? 0, value);
    });
    const good = [
      ...marks.map((mark) => (isEnough(mark, counted) ? 1 : 0)),
      ...dials.map((here) => counted[here] ?? 0),
    ];
    const key = good.join();
    if (cost < (cheapest.get(key)?.cost ?? Number.POSITIVE_INFINITY)) cheapest.set(key, { counted, cost, state, good });
  });
  return { levels: withoutWorse([...cheapest.values()]), top };
};

/**
 * The levels of a component: what its people can reach, and at which cost, found person by person over how many places
 * of each demand are open. Of people who are alike, only as many are asked as there are places.
 */
export const levelsOf = (
  edition: Edition,
  component: Component,
  staff: readonly Employed[],
  meeting: readonly (readonly boolean[])[],
  tick: () => void,
): Levels => {
  const { places, demands } = component;
  if (demands.length > mostDemands) throw new TooMany("More demands than a word has bits");
  const { candidates, now, open } = viewOf(edition, component, staff, meeting);
  const cover = coverOf(open, tick);
  const isOpen = (here: number): boolean => (open[here] ?? 0) > 0;
  const optionsFor = (one: Staff) => optionsOf(edition, demands, one, isOpen, (_, added) => [added], tick);
  const known = new Map<string, Option[]>();
  const most = open.reduce((sum, count) => sum + count, 0);
  const asked = worthAsking(candidates, most);
  for (const one of asked) {
    const key = signatureOf(one);
    const options = known.get(key) ?? optionsFor(one);
    known.set(key, options);
    cover.add({ person: one.person, options });
  }
  const full = now.map((count, here) => count + (open[here] ?? 0));
  const hiring = optionsFor(newcomer);
  const found = [readLevels(component, cover, full, tick)];
  const withHires = (hires: number): Reached => {
    while (found.length <= hires) {
      cover.add({ person: null, options: hiring });
      found.push(readLevels(component, cover, full, tick));
    }
    return found[hires] as Reached;
  };
  return { places, withHires, allotments: ({ state }, hires) => cover.readBack(state, asked.length + hires) };
};
