import type { Edition } from "@/lib/edition/edition";
import { type Member, routeHours } from "./team";

/** One exam or hire, with its hours. A hire's `earn` is "hire"; new people are "hire-1", "hire-2" and so on. */
export type RouteStep = { person: string; earn: string; track: string | null; hours: number };

export type Route = { hours: number; steps: RouteStep[]; blockedBy: string[] };

/** The routes found, the best first. `isExact` says that no shorter one exists. */
export type Found = { ways: Route[]; isExact: boolean };

/** Names for people yet to hire: "hire-1", "hire-2" and so on, without those that are somebody's. */
export function* hireNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 1; ; number += 1) if (!taken.has(`hire-${number}`)) yield `hire-${number}`;
}

/** A route as its steps. `taken` holds the ids of the company's people. */
export const routeOf = (
  edition: Edition,
  members: readonly Member[],
  blockedBy: readonly string[],
  taken: ReadonlySet<string>,
): Route => {
  const names = hireNames(taken);
  const steps = members.flatMap(({ person, exams }) => {
    const name = person ?? names.next().value;
    const passed = exams.map(({ type, track, hours }): RouteStep => ({ person: name, earn: type, track, hours }));
    const hire: RouteStep = { person: name, earn: "hire", track: null, hours: edition.effort.hire.hours };
    return person === null ? [hire, ...passed] : passed;
  });
  return { hours: routeHours(edition, members), steps, blockedBy: [...blockedBy] };
};

const keyOf = ({ steps, blockedBy }: Route): string => JSON.stringify([steps, blockedBy]);

const byMerit = (one: Route, other: Route): number =>
  one.blockedBy.length - other.blockedBy.length || one.hours - other.hours || one.steps.length - other.steps.length;

/** Routes with the fewest requirements in the way first, then the fewest hours, then the fewest steps; each once. */
export const sortedRoutes = (ways: readonly Route[]): Route[] =>
  [...new Map(ways.map((way) => [keyOf(way), way])).values()].sort(byMerit);
