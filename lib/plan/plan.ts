import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { askedOf, bestOf } from "@/lib/evaluate/prove/people";
import { type Holding, type Pass, rosterOf } from "@/lib/evaluate/prove/roster";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { isEmployedOn } from "@/lib/person/employment";
import type { Skill } from "@/lib/plan/exams";
import type { Goal } from "@/lib/plan/goal";
import { type Allotment, allot, TooMany } from "./allot";
import { goalsOf } from "./goals";
import { allotInTurn } from "./in-turn";

/** One exam or hire, with its hours. A hire's `earn` is "hire"; new people are "hire-1", "hire-2" and so on. */
export type RouteStep = { person: string; earn: string; track: string | null; hours: number };

export type Route = { hours: number; steps: RouteStep[]; blockedBy: string[] };

export type RoutePlan = { from: string; to: string; optimal: boolean; alternatives: Route[] } & Route;

const alternativesShown = 3;

const stepsOf = (allotments: readonly Allotment[], hireHours: number): RouteStep[] => {
  let hires = 0;
  return allotments.flatMap(({ person, option }) => {
    const name = person ?? `hire-${++hires}`;
    const exams = option.exams.map(({ type, track, hours }) => ({ person: name, earn: type, track, hours }));
    return person === null
      ? [{ person: name, earn: "hire", track: null, hours: hireHours } as RouteStep, ...exams]
      : exams;
  });
};

const keyOf = ({ steps, blockedBy }: Route): string => JSON.stringify([steps, blockedBy]);

const byMerit = (one: Route, other: Route): number =>
  one.blockedBy.length - other.blockedBy.length || one.hours - other.hours || one.steps.length - other.steps.length;

type Employed = { person: string; held: Skill[]; holdings: Holding[] };

/** The people employed on the day of a pass, with what they hold that counts. */
const staffOf = (pass: Pass): Employed[] =>
  rosterOf(pass)
    .filter(({ person }) => isEmployedOn(person, pass.on))
    .map(({ person, holdings }) => ({
      person: person.id,
      held: holdings.map(({ type, track }) => ({ type, track })),
      holdings,
    }));

type Found = { allotments: Allotment[] | null; isExact: boolean };

const shortest = (pass: Pass, { demands }: Goal, staff: Employed[], isOver: () => boolean): Found => {
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

const wayOf = (pass: Pass, goal: Goal, staff: Employed[], isOver: () => boolean): { way: Route; isExact: boolean } => {
  const { edition } = pass;
  const { allotments, isExact } = shortest(pass, goal, staff, isOver);
  if (allotments === null) {
    const blockedBy = [...goal.blockedBy, ...goal.demands.map(({ id }) => id)];
    return { way: { hours: 0, steps: [], blockedBy }, isExact };
  }
  const steps = stepsOf(allotments, edition.effort.hire.hours);
  const hours = steps.reduce((sum, step) => sum + step.hours, 0);
  return { way: { hours, steps, blockedBy: goal.blockedBy }, isExact };
};

/**
 * Plans the quickest route to a tier: the exams and hires of least hours after which the tier's own requirement is met
 * that day, each exam passed and verified at once and of any version asked for. `blockedBy` names the requirements that
 * no exam or hire meets: activity, the agreement, the company's profile, and scores made of too many numbers. Exact,
 * also where people are shared out among roles or competencies, unless `isOver` stops it: then `optimal` is false and a
 * shorter route may exist. Hours come from the edition's effort table. Pure.
 */
export const planRoutes = (
  edition: Edition,
  facts: Facts,
  on: Day,
  to: string,
  isOver: () => boolean = () => false,
): RoutePlan => {
  const { tier: from, trace } = evaluate(edition, facts, on);
  const nothing: Route = { hours: 0, steps: [], blockedBy: [] };
  if (heightOf(edition, from) >= heightOf(edition, to))
    return { from, to, optimal: true, alternatives: [], ...nothing };
  const pass: Pass = { edition, facts, on, countsDeclared: false, explains: false };
  const staff = staffOf(pass);
  const ways = new Map<string, Route>();
  let optimal = true;
  for (const goal of goalsOf(edition, to, trace)) {
    if (ways.size > 0 && isOver()) {
      optimal = false;
      break;
    }
    const { way, isExact } = wayOf(pass, goal, staff, isOver);
    optimal &&= isExact;
    ways.set(keyOf(way), way);
  }
  const [best = { ...nothing, blockedBy: [to] }, ...others] = [...ways.values()].sort(byMerit);
  const alternatives = others.filter(({ blockedBy }) => blockedBy.length <= best.blockedBy.length);
  return { from, to, optimal, ...best, alternatives: alternatives.slice(0, alternativesShown) };
};
