import type { Day } from "@/lib/dates";
import type { CredentialType, Track } from "@/lib/people/credential";
import type { Edition } from "./edition";
import { evaluate } from "./evaluate";
import type { Facts } from "./facts";
import { type Allotment, allot } from "./plan-allot";
import { type Goal, goalsOf } from "./plan-goals";
import type { Skill } from "./plan-person";
import { rosterOf } from "./roster";
import { heightOf } from "./selectors";

/** One exam or hire; a new hire is "hire-1", "hire-2" and so on, and `earn` is "hire" on the line that hires. */
export type Step = { person: string; earn: CredentialType | "hire"; track: Track | null; hours: number };

export type Way = { hours: number; steps: Step[]; blockedBy: string[] };

export type Plan = { from: string; to: string; optimal: boolean; alternatives: Way[] } & Way;

const alternativesShown = 3;

const stepsOf = (allotments: readonly Allotment[], hireHours: number): Step[] => {
  let hires = 0;
  return allotments.flatMap(({ person, option }) => {
    const name = person ?? `hire-${++hires}`;
    const exams = option.exams.map(({ type, track, hours }) => ({ person: name, earn: type, track, hours }));
    return person === null ? [{ person: name, earn: "hire", track: null, hours: hireHours } as Step, ...exams] : exams;
  });
};

const keyOf = ({ steps, blockedBy }: Way): string => JSON.stringify([steps, blockedBy]);

const byMerit = (one: Way, other: Way): number =>
  one.blockedBy.length - other.blockedBy.length || one.hours - other.hours || one.steps.length - other.steps.length;

/** People employed that day, with the skills that count that day. */
const staffOf = (edition: Edition, facts: Facts, on: Day): { person: string; held: Skill[] }[] =>
  rosterOf({ edition, facts, on, countsDeclared: false, explains: false })
    .filter(
      ({ person: { employedFrom, employedUntil } }) =>
        employedFrom <= on && (employedUntil === null || on < employedUntil),
    )
    .map(({ person, holdings }) => ({
      person: person.id,
      held: holdings.map(({ credential: { type, track } }) => ({ type, track })),
    }));

const wayOf = (edition: Edition, goal: Goal, staff: { person: string; held: Skill[] }[]): Way => {
  const allotments = allot(edition, goal.demands, staff);
  if (allotments === null)
    return { hours: 0, steps: [], blockedBy: [...goal.blockedBy, ...goal.demands.map(({ id }) => id)] };
  const steps = stepsOf(allotments, edition.effort.hire.hours);
  return { hours: steps.reduce((sum, { hours }) => sum + hours, 0), steps, blockedBy: goal.blockedBy };
};

/**
 * The exams and hires of least hours after which a tier's own requirement is met that day, each passed and verified at
 * once; what they cannot bring (activity, the agreement) is named in `blockedBy`. Exact, unless `isOver` says stop
 * before every way was looked at: then `optimal` is false. Hours are those of the edition's effort catalogue (A). Pure.
 */
export const plan = (
  edition: Edition,
  facts: Facts,
  on: Day,
  to: string,
  isOver: () => boolean = () => false,
): Plan => {
  const { tier: from, trace } = evaluate(edition, facts, on);
  const nothing: Way = { hours: 0, steps: [], blockedBy: [] };
  if (heightOf(edition, from) >= heightOf(edition, to))
    return { from, to, optimal: true, alternatives: [], ...nothing };
  const staff = staffOf(edition, facts, on);
  const ways = new Map<string, Way>();
  let optimal = true;
  for (const goal of goalsOf(edition, to, trace)) {
    if (ways.size > 0 && isOver()) {
      optimal = false;
      break;
    }
    const way = wayOf(edition, goal, staff);
    ways.set(keyOf(way), way);
  }
  const [best = nothing, ...others] = [...ways.values()].sort(byMerit);
  const alternatives = others.filter(({ blockedBy }) => blockedBy.length <= best.blockedBy.length);
  return { from, to, optimal, ...best, alternatives: alternatives.slice(0, alternativesShown) };
};
