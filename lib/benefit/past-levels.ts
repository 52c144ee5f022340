import type { PastLevel } from "@/lib/benefit/demotion";
import type { HeldLevel } from "@/lib/benefit/entitlement";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { turningDays } from "@/lib/evaluate/prove/turning-days";

/** The tier that was current from a day on. */
export type DecidedTier = { tier: string; on: Day };

/** How far one looks back, in days, and how many changes: beyond it, a benefit that was lost is a thing of the past. */
const lookBackDays = 800;
const mostTurns = 200;

const tierBefore = (decisions: readonly DecidedTier[], day: Day): string | null =>
  decisions.find(({ on }) => on < day)?.tier ?? null;

/**
 * The levels a company had before today's, the latest first, each with the day on which it ended: tiers as they were
 * decided (`decisions`, the latest first), competencies as today's records prove them for the day before. Lazy, since most
 * benefits are had. Pure.
 */
export function* pastLevels(
  edition: Edition,
  facts: Facts,
  on: Day,
  decisions: readonly DecidedTier[],
): Generator<PastLevel> {
  const from = addDays(on, -lookBackDays);
  const turns = [...decisions.map((one) => one.on), ...turningDays(edition, facts)];
  const days = [...new Set(turns)]
    .filter((day) => from < day && day <= on)
    .sort()
    .reverse();
  const { businessModels } = facts;
  for (const until of days.slice(0, mostTurns)) {
    const tier = tierBefore(decisions, until);
    if (tier === null) return;
    const { competencies } = earnedTier(edition, facts, addDays(until, -1));
    const level: HeldLevel = { tier, competencies, businessModels };
    yield { level, until };
  }
}
