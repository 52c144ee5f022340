import type { Edition } from "@/lib/edition/edition";
import { askedOf, bestOf } from "@/lib/evaluate/prove/people";
import type { Pass } from "@/lib/evaluate/prove/roster";
import type { TierReading } from "@/lib/plan/reading/reading";
import type { Employed } from "./employed";
import { worthEarning } from "./exams";
import type { Demand } from "./goal";

/** The most people by whom one figure of a score is raised. */
const furthest = 40;

/** For each person and each demand, whether they meet it with what they hold; a part also needs its whole. */
export const meetingOf = (pass: Pass, demands: readonly Demand[], staff: readonly Employed[]): boolean[][] => {
  const asked = demands.map(({ clause }) => askedOf(clause, pass));
  return staff.map(({ holdings }) => {
    const met = asked.map((clause) => bestOf(holdings, clause) !== null);
    return met.map((is, place) => is && (met[demands[place]?.parent ?? place] ?? false));
  });
};

/** The most people who could ever meet each demand: no limit where a new hire can earn it. */
export const mostReachable = (
  edition: Edition,
  demands: readonly Demand[],
  staff: readonly Employed[],
  meeting: readonly (readonly boolean[])[],
): number[] =>
  demands.map((demand, place) => {
    const whole = demand.parent === null ? demand : (demands[demand.parent] ?? demand);
    const canEarn = (held: Employed["held"], of: Demand) => worthEarning(edition, [of], held).length > 0;
    if (canEarn([], demand) && canEarn([], whole)) return Number.POSITIVE_INFINITY;
    return staff.filter(({ held }, at) => {
      const meets = (of: Demand, at2: number) => meeting[at]?.[at2] || canEarn(held, of);
      return meets(demand, place) && meets(whole, demand.parent ?? place);
    }).length;
  });

/**
 * Settles the scores of a reading: those that nobody can raise far enough are blocked, and the others ask for as many
 * people as would do alone.
 */
export const settleScores = (
  { counters, scores }: TierReading,
  now: readonly number[],
  limits: readonly number[],
): void => {
  const top = counters.demands.map(({ count }, place) => {
    const raised = counters.dials.has(place) ? (now[place] ?? 0) + furthest : 0;
    return Math.min(Math.max(count, raised), limits[place] ?? 0);
  });
  for (const score of scores) {
    score.isBlocked = !score.reaches(top);
    if (score.isBlocked) continue;
    for (const place of score.places) {
      let count = now[place] ?? 0;
      const isEnough = () => score.reaches(now.with(place, count));
      while (count < (top[place] ?? 0) && !isEnough()) count += 1;
      counters.need(place, count);
    }
  }
};
