import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import { askedOf, bestOf } from "@/lib/evaluate/prove/people";
import type { Pass } from "@/lib/evaluate/prove/roster";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { tierReadingOf } from "@/lib/plan/reading/reading";
import { peopleAfter } from "./after";
import { allot } from "./allot";
import { type Allotment, TooMany } from "./cover";
import type { Employed } from "./employed";
import type { Goal } from "./goal";
import { goalsOf } from "./goals";
import { allotInTurn } from "./in-turn";
import { type Found, type Route, routeOf, sortedRoutes } from "./route";
import { type Member, trimmed } from "./team";

type Way = { members: readonly Member[]; blockedBy: readonly string[] };

const shortest = (
  pass: Pass,
  { demands }: Goal,
  staff: readonly Employed[],
  isOver: () => boolean,
): { allotments: Allotment[] | null; isExact: boolean } => {
  const { edition } = pass;
  const asked = demands.map(({ clause }) => askedOf(clause, pass));
  const meets = (at: number, place: number): boolean => {
    const clause = asked[place];
    return clause !== undefined && bestOf(staff[at]?.holdings ?? [], clause) !== null;
  };
  const maskOf = (at: number): number =>
    asked.reduce((mask, _, place) => (meets(at, place) ? mask | (1 << place) : mask), 0);
  try {
    const candidates = staff.map(({ person, held }, at) => ({ person, held, meets: maskOf(at) }));
    return { allotments: allot(edition, demands, candidates, isOver), isExact: true };
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    return { allotments: allotInTurn(edition, demands, staff, meets), isExact: false };
  }
};

const wayOf = (
  pass: Pass,
  goal: Goal,
  staff: readonly Employed[],
  isOver: () => boolean,
): Way & { isExact: boolean } => {
  const { allotments, isExact } = shortest(pass, goal, staff, isOver);
  if (allotments === null)
    return { members: [], blockedBy: [...goal.blockedBy, ...goal.demands.map(({ id }) => id)], isExact };
  const heldBy = new Map(staff.map(({ person, held }) => [person, held]));
  const members = allotments.map(({ person, option: { exams } }) => ({
    ...{ person, exams, held: person === null ? [] : (heldBy.get(person) ?? []) },
  }));
  return { members, blockedBy: goal.blockedBy, isExact };
};

/** Whether members bring the tier as far as a route says: only what it names as blocked is left. Asks the engine. */
const reachesBy =
  ({ edition, facts, on }: Pass, to: string, blockedBy: readonly string[]) =>
  (members: readonly Member[]): boolean => {
    const only: Edition = { ...edition, tiers: edition.tiers.filter(({ id }, place) => place === 0 || id === to) };
    const { steps } = routeOf(edition, members, blockedBy, new Set(facts.people.map(({ id }) => id)));
    const people = peopleAfter(facts.people, steps, { on, employedFrom: on });
    const { trace } = evaluate(only, { ...facts, people }, on);
    const { left, scores } = tierReadingOf(only, to, trace, () => Number.POSITIVE_INFINITY);
    for (const score of scores) score.isBlocked = blockedBy.includes(score.id);
    const rest = left([]);
    return rest !== null && rest.length <= blockedBy.length;
  };

const routesShown = 4;
const mostTrimmed = 12;

/**
 * The routes to a tier where people are shared out among roles or competencies: every choice of what is asked for is a
 * case, and each case is solved alone.
 */
export const casedRoutes = (
  pass: Pass,
  to: string,
  trace: Trace,
  staff: readonly Employed[],
  isOver: () => boolean,
): Found => {
  const { edition, facts } = pass;
  const taken = new Set(facts.people.map(({ id }) => id));
  const ways = new Map<Route, Way>();
  let isExact = true;
  for (const goal of goalsOf(edition, to, trace)) {
    if (ways.size > 0 && isOver()) {
      isExact = false;
      break;
    }
    const way = wayOf(pass, goal, staff, isOver);
    isExact &&= way.isExact;
    ways.set(routeOf(edition, way.members, way.blockedBy, taken), way);
  }
  const sorted = sortedRoutes([...ways.keys()]);
  const least = sorted[0]?.blockedBy.length ?? 0;
  const kept: Route[] = [];
  for (const [place, route] of sorted.slice(0, mostTrimmed).entries()) {
    if (sortedRoutes(kept).length >= routesShown || route.blockedBy.length > least) break;
    const { members, blockedBy } = ways.get(route) as Way;
    // The best of all cases has nothing to leave out: without it, another case would be shorter.
    const isBest = place === 0 && isExact;
    const needed = isBest ? members : trimmed(edition, members, reachesBy(pass, to, blockedBy));
    kept.push(routeOf(edition, needed, blockedBy, taken));
  }
  return { ways: sortedRoutes(kept), isExact };
};
