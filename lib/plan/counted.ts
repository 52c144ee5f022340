import type { Edition } from "@/lib/edition/edition";
import type { Pass } from "@/lib/evaluate/prove/roster";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { type TierReading, tierReadingOf } from "@/lib/plan/reading/reading";
import { type Combination, type Combining, cheapestOf, visitOthers } from "./combine";
import { type Component, componentsOf } from "./component";
import { meetingOf, mostReachable, settleScores } from "./count";
import { type Allotment, costOfHours, meterOf, TooMany } from "./cover";
import type { Employed } from "./employed";
import type { Demand } from "./goal";
import { allotInTurn } from "./in-turn";
import { type Levels, levelsOf } from "./levels";
import { type Found, type Route, routeOf, sortedRoutes } from "./route";
import { type Member, metWith, trimmed } from "./team";

/** What is asked, once the rules are read and everybody is counted. */
type Case = {
  edition: Edition;
  staff: readonly Employed[];
  taken: ReadonlySet<string>;
  reading: TierReading;
  demands: readonly Demand[];
  meeting: readonly (readonly boolean[])[];
  now: readonly number[];
  isEnough: (counted: readonly number[]) => boolean;
};

const countedWith = ({ edition, staff, demands, meeting, now }: Case) => {
  const gains = new WeakMap<Member["exams"], readonly number[]>();
  const places = new Map(staff.map(({ person }, at) => [person, at]));
  const gainOf = ({ person, exams }: Member): readonly number[] => {
    const known = gains.get(exams);
    if (known) return known;
    const met = (person === null ? undefined : meeting[places.get(person) ?? -1]) ?? [];
    const gain = metWith(edition, demands, met, exams).flatMap((is, place) => (is && !met[place] ? [place] : []));
    gains.set(exams, gain);
    return gain;
  };
  return (members: readonly Member[]): number[] => {
    const counted = [...now];
    for (const member of members) for (const place of gainOf(member)) counted[place] = (counted[place] ?? 0) + 1;
    return counted;
  };
};

/** What every person is to earn over all components; the first hire of one is the first of another. */
const membersOf = (staff: readonly Employed[], parts: readonly (readonly Allotment[])[]): Member[] => {
  const exams = new Map<string, Member["exams"]>();
  const hires: Member["exams"][] = [];
  for (const part of parts) {
    let hire = 0;
    for (const { person, option } of part)
      if (person === null) {
        hires[hire] = [...(hires[hire] ?? []), ...option.exams];
        hire += 1;
      } else exams.set(person, [...(exams.get(person) ?? []), ...option.exams]);
  }
  return [
    ...staff.flatMap(({ person, held }) => {
      const own = exams.get(person) ?? [];
      return own.length > 0 ? [{ person, held, exams: own }] : [];
    }),
    ...hires.map((own) => ({ person: null, held: [], exams: own })),
  ];
};

/** The route of members without what can be left out of it. */
const routeWith = (one: Case, members: readonly Member[]): Route => {
  const countOf = countedWith(one);
  const kept = trimmed(one.edition, members, (some) => one.isEnough(countOf(some)));
  return routeOf(one.edition, kept, one.reading.left(countOf(kept)) ?? [], one.taken);
};

/** Where the search was stopped before it found any route: one for everything that is asked, less what is not needed. */
const quickly = (one: Case, limits: readonly number[]): Route => {
  const { edition, demands, staff, meeting } = one;
  const reachable = demands.map((demand, place) => ({ ...demand, count: Math.min(demand.count, limits[place] ?? 0) }));
  const found = allotInTurn(edition, reachable, staff, (at, place) => meeting[at]?.[place] ?? false) ?? [];
  return routeWith(one, membersOf(staff, [found]));
};

const routesShown = 4;

/** The best route and others beside it; `ways` receives each as it is found. */
const searchInto = (ways: Route[], one: Case, components: readonly Component[], tick: () => void): boolean => {
  const { edition, staff, demands, meeting, now, isEnough } = one;
  const levels: Levels[] = components.map((each) => levelsOf(edition, each, staff, meeting, tick));
  // Of equal routes the first found is kept: what the rules name first is raised last, where the others do not help.
  const combining: Combining = {
    ...{ components: levels.toReversed(), places: demands.length, isEnough, tick },
    hireCost: costOfHours(edition.effort.hire.hours),
  };
  const mostHires = demands.reduce((sum, { count }, place) => sum + Math.max(0, count - (now[place] ?? 0)), 0);
  const keep = ({ levels: chosen, hires }: Combination): void => {
    const parts = chosen.toReversed().map((level, at) => levels[at]?.allotments(level, hires) ?? []);
    ways.push(routeWith(one, membersOf(staff, parts)));
  };
  const { best, isProven } = cheapestOf(combining, mostHires);
  if (best !== null) keep(best);
  if (best !== null && isProven) visitOthers(combining, best, () => sortedRoutes(ways).length >= routesShown, keep);
  return isProven;
};

const search = (
  one: Case,
  components: readonly Component[],
  limits: readonly number[],
  isOver: () => boolean,
): Found => {
  const ways: Route[] = [];
  let isExact = false;
  try {
    isExact = searchInto(ways, one, components, meterOf(isOver));
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    // The best route was proven before others were looked for.
    isExact = ways.length > 0;
  }
  return { ways: isExact || ways.length > 0 ? sortedRoutes(ways) : [quickly(one, limits)], isExact };
};

/** Whether no more is left than what no exam meets. */
const enoughOf =
  ({ left }: TierReading, most: number) =>
  (counted: readonly number[]): boolean => {
    const rest = left(counted);
    return rest !== null && rest.length <= most;
  };

/**
 * The routes to a tier where everybody who meets a clause counts for every rule that asks for it: by how many people
 * meet each clause, component by component. Null where people are shared out among roles or competencies.
 */
export const countedRoutes = (
  pass: Pass,
  tier: string,
  trace: Trace,
  staff: readonly Employed[],
  isOver: () => boolean,
): Found | null => {
  const { edition, facts } = pass;
  let limits: readonly number[] = [];
  const reading = tierReadingOf(edition, tier, trace, (place) => limits[place] ?? 0);
  if (reading.sharing.isFound) return null;
  const { demands } = reading.counters;
  const meeting = meetingOf(pass, demands, staff);
  const now = demands.map((_, place) => meeting.filter((met) => met[place]).length);
  limits = mostReachable(edition, demands, staff, meeting);
  settleScores(reading, now, limits);
  const blocked = reading.left(demands.map(({ count }, place) => Math.min(count, limits[place] ?? 0)));
  if (blocked === null) return { ways: [], isExact: true };
  const taken = new Set(facts.people.map(({ id }) => id));
  const isEnough = enoughOf(reading, blocked.length);
  const one: Case = { edition, staff, taken, reading, demands, meeting, now, isEnough };
  return search(one, componentsOf(edition, reading.counters), limits, isOver);
};
