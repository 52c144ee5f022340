import type { Edition } from "@/lib/edition/edition";
import type { Skill } from "@/lib/plan/exams";
import { type Demand, isShared } from "@/lib/plan/goal";
import { type Allotment, coverOf, hoursIn, meterOf, TooMany } from "./cover";
import { metBy, type Option, optionsOf, type Staff } from "./person";
import { fillsBy } from "./roles";

/** The people employed, by id. */
type PlanCandidates = readonly (Staff & { person: string })[];

/** What a person holds and meets, as one text: people with the same one are alike. */
export const signatureOf = ({ held, meets }: Staff): string =>
  [...held.map(({ type, track }: Skill) => `${type} ${track}`).sort(), meets].join();

/** Of people who are alike, only as many as there are places to fill. */
export const worthAsking = (staff: PlanCandidates, places: number): PlanCandidates => {
  const seen = new Map<string, number>();
  return staff.filter((one) => {
    const key = signatureOf(one);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < places;
  });
};

const isPartOfShared = (demands: readonly Demand[], demand: Demand): boolean =>
  isShared(demand) || (demand.parent !== null && isShared(demands[demand.parent] as Demand));

/** How many places of each demand are open; of demands whose people are shared out, all. */
const openIn = (edition: Edition, demands: readonly Demand[], staff: PlanCandidates): number[] => {
  const met = staff.map((one) => metBy(edition, demands, one, []));
  return demands.map((demand, place) => {
    const already = isPartOfShared(demands, demand) ? 0 : met.filter((one) => one & (1 << place)).length;
    return Math.max(0, demand.count - already);
  });
};

/** The demands a person meets are the bits of one 32-bit number. */
export const mostDemands = 30;

const bitsIn = (mask: number): number => mask.toString(2).replaceAll("0", "").length;

/** Nobody in particular: a new hire. */
export const newcomer: Staff = { held: [], meets: 0 };

/**
 * Who earns what so that all demands are met at once, at the least hours: dynamic programming over how many of each
 * demand are open, person by person, then with as many hires as can make it shorter. Demands whose people are shared
 * out begin with nobody assigned. Null where no exam leads there. Throws `TooMany` once `isOver`, or where the demands
 * are too many.
 */
export const allot = (
  edition: Edition,
  demands: readonly Demand[],
  staff: PlanCandidates,
  isOver: () => boolean = () => false,
): Allotment[] | null => {
  if (demands.length > mostDemands) throw new TooMany("More demands than a word has bits");
  const tick = meterOf(isOver);
  const open = openIn(edition, demands, staff);
  const isOpen = (place: number): boolean => (open[place] ?? 0) > 0;
  const places = open.reduce((sum, count) => sum + count, 0);
  const cover = coverOf(open, tick);
  const least = (): number => cover.costs()[0] as number;
  const fills = fillsBy(demands);
  const known = new Map<string, readonly Option[]>();
  // Those who meet most come first, so that a short way is known early and longer ones are not followed.
  const asked = worthAsking(staff, places).toSorted((one, other) => bitsIn(other.meets) - bitsIn(one.meets));
  for (const one of asked) {
    const key = signatureOf(one);
    const options = known.get(key) ?? optionsOf(edition, demands, one, isOpen, fills, tick);
    known.set(key, options);
    cover.add({ person: one.person, options }, least());
  }
  const { hours: hireHours } = edition.effort.hire;
  const options = optionsOf(edition, demands, newcomer, isOpen, fills, tick).map((option) => ({
    ...option,
    hours: option.hours + hireHours,
  }));
  let hires = 0;
  while (hires < places && hoursIn(least()) > (hires + 1) * hireHours) {
    cover.add({ person: null, options }, least());
    hires += 1;
  }
  if (least() === Number.POSITIVE_INFINITY) return null;
  return cover
    .readBack(0, asked.length + hires)
    .filter(({ person, option }) => person === null || option.exams.length > 0);
};
