import type { Edition } from "@/lib/edition/edition";
import type { Skill } from "@/lib/plan/exams";
import { type Demand, isShared } from "@/lib/plan/goal";
import { metBy, type Option, optionsOf, type Staff } from "./person";
import { fillsBy } from "./roles";

/** What one person is to earn; `person` is null for a new hire. */
export type Allotment = { person: string | null; option: Option };

/** The people employed, by id. */
type PlanCandidates = readonly (Staff & { person: string })[];

/** Thrown where the search takes too long, or needs more states than a number can tell apart. */
export class TooMany extends Error {}

const stepsBetweenLooks = 4_096;

/**
 * Makes a function to be called at every step; it asks `isOver` now and then and throws `TooMany` once that is true.
 */
const meterOf = (isOver: () => boolean) => {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps % stepsBetweenLooks === 0 && isOver()) throw new TooMany("Out of time");
  };
};

type Reached = { hours: number; exams: number; last: Allotment | null; before: Reached | null };
type Candidate = { person: string | null; options: readonly Option[] };

const isBetter = (one: { hours: number; exams: number }, other: Reached | undefined): boolean =>
  other === undefined || one.hours < other.hours || (one.hours === other.hours && one.exams < other.exams);

/** How many of each demand are open, as one number: a digit for each demand, in a base of its own. */
const packing = (open: readonly number[]) => {
  const places = open.map((_, place) => open.slice(0, place).reduce((product, count) => product * (count + 1), 1));
  const left = (state: number, place: number): number =>
    Math.floor(state / (places[place] ?? 1)) % ((open[place] ?? 0) + 1);
  const meet = (state: number, meets: number): number =>
    places.reduce((next, size, place) => (meets & (1 << place) && left(state, place) > 0 ? next - size : next), state);
  return { full: places.reduce((sum, size, place) => sum + size * (open[place] ?? 0), 0), meet };
};

const signatureOf = ({ held, meets }: Staff): string =>
  [...held.map(({ type, track }: Skill) => `${type} ${track}`).sort(), meets].join();

/** Of people who are alike, only as many as there are places to fill. */
const worthAsking = (staff: PlanCandidates, places: number) => {
  const seen = new Map<string, number>();
  return staff.filter((one) => {
    const key = signatureOf(one);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < places;
  });
};

const walk = (
  reached: Map<number, Reached>,
  { person, options }: Candidate,
  meet: (s: number, m: number) => number,
  tick: () => void,
) => {
  const next = new Map(reached);
  for (const [state, way] of reached)
    for (const option of options) {
      tick();
      const cost = { hours: way.hours + option.hours, exams: way.exams + option.exams.length };
      const to = meet(state, option.fill);
      if (to !== state && isBetter(cost, next.get(to)))
        next.set(to, { ...cost, last: { person, option }, before: way });
    }
  return next;
};

const readBack = (way: Reached): Allotment[] =>
  way.last === null || way.before === null ? [] : [...readBack(way.before), way.last];

const isPartOfShared = (demands: readonly Demand[], demand: Demand): boolean =>
  isShared(demand) || (demand.parent !== null && isShared(demands[demand.parent] as Demand));

/** The demands a person meets are the bits of one 32-bit number. */
const mostDemands = 30;

const refuseTooMany = (open: readonly number[]): void => {
  const states = open.reduce((product, count) => product * (count + 1), 1);
  if (states > Number.MAX_SAFE_INTEGER) throw new TooMany("More states than a number tells apart");
};

/**
 * Who earns what so that all demands are met at once, at the least hours: dynamic programming over how many of each
 * demand are open, person by person, then with as many hires as needed. Demands whose people are shared out begin with
 * nobody assigned. Null where no exam leads there. Throws `TooMany` once `isOver`, or where the demands are too many.
 */
export const allot = (
  edition: Edition,
  demands: readonly Demand[],
  staff: PlanCandidates,
  isOver: () => boolean = () => false,
): Allotment[] | null => {
  if (demands.length > mostDemands) throw new TooMany("More demands than a word has bits");
  const tick = meterOf(isOver);
  const met = staff.map((one) => metBy(edition, demands, one, []));
  const open = demands.map((demand, place) => {
    const already = isPartOfShared(demands, demand) ? 0 : met.filter((one) => one & (1 << place)).length;
    return Math.max(0, demand.count - already);
  });
  refuseTooMany(open);
  const isOpen = (place: number): boolean => (open[place] ?? 0) > 0;
  const places = open.reduce((sum, count) => sum + count, 0);
  const { full, meet } = packing(open);
  let reached = new Map<number, Reached>([[full, { hours: 0, exams: 0, last: null, before: null }]]);
  const fills = fillsBy(demands);
  const known = new Map<string, Candidate["options"]>();
  for (const one of worthAsking(staff, places)) {
    const key = signatureOf(one);
    const options = known.get(key) ?? optionsOf(edition, demands, one, isOpen, fills, tick);
    known.set(key, options);
    reached = walk(reached, { person: one.person, options }, meet, tick);
  }
  const nobody: Staff = { held: [], meets: 0 };
  const newcomer = optionsOf(edition, demands, nobody, isOpen, fills, tick).map((option) => ({
    ...option,
    hours: option.hours + edition.effort.hire.hours,
  }));
  for (let hire = 0; hire < places; hire += 1) reached = walk(reached, { person: null, options: newcomer }, meet, tick);
  const end = reached.get(0);
  return end ? readBack(end).filter(({ person, option }) => person === null || option.exams.length > 0) : null;
};
