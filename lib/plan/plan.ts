import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { evaluate } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import type { Pass } from "@/lib/evaluate/prove/roster";
import { heightOf } from "@/lib/evaluate/trace/selectors";
import { casedRoutes } from "./cases";
import { countedRoutes } from "./counted";
import { staffOf } from "./employed";
import type { Route } from "./route";

export type RoutePlan = { from: string; to: string; optimal: boolean; alternatives: Route[] } & Route;

const alternativesShown = 3;

/**
 * Plans the quickest route to a tier: the exams and hires of least hours after which the tier's own requirement is met
 * that day, each exam passed and verified at once and of any version asked for. `blockedBy` names the requirements that
 * no exam or hire meets: activity, the agreement, the company's profile, and scores made of too many numbers. Exact,
 * also where people are shared out among roles or competencies, unless `isOver` stops it: then `optimal` is false and a
 * shorter route may exist. No route, alternatives included, has a step that could be left out. Hours come from the
 * edition's effort table. Pure.
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
  const { ways, isExact } =
    countedRoutes(pass, to, trace, staff, isOver) ?? casedRoutes(pass, to, trace, staff, isOver);
  const [best = { ...nothing, blockedBy: [to] }, ...others] = ways;
  return { from, to, optimal: isExact, ...best, alternatives: others.slice(0, alternativesShown) };
};
