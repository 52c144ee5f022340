import type { PastLevel } from "@/lib/benefit/demotion";
import type { HeldLevel } from "@/lib/benefit/entitlement";
import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { earnedTier } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { turningDays } from "@/lib/evaluate/prove/turning-days";

/** The tier that was current from a day on. */
export type DecidedTier = { tier: string; on: Day };

/** How far one looks back, in days: longer than any benefit is kept. */
const lookBackDays = 4_000;
/** Days on which the records are proven again; before them no competency is known. */
const mostProofs = 400;

/** The tier that was decided last before a day; null where none was. `decisions` has the latest first. */
export const tierBefore = (decisions: readonly DecidedTier[], day: Day): string | null =>
  decisions.find(({ on }) => on < day)?.tier ?? null;

/** The competencies that the records prove on a day, computed once a day and only where they are asked for. */
const provenOn = (edition: Edition, facts: Facts) => {
  const known = new Map<Day, HeldLevel["competencies"]>();
  return (day: Day): HeldLevel["competencies"] => {
    const before = known.get(day);
    if (before) return before;
    const proven = known.size < mostProofs ? earnedTier(edition, facts, day).competencies : [];
    known.set(day, proven);
    return proven;
  };
};

/** The same values as often as they are asked for, each computed once and only when somebody gets that far. */
const remembered = <T>(source: Iterator<T>): Iterable<T> => {
  const seen: T[] = [];
  return {
    *[Symbol.iterator]() {
      for (let place = 0; ; place += 1) {
        if (place === seen.length) {
          const next = source.next();
          if (next.done) return;
          seen.push(next.value);
        }
        yield seen[place] as T;
      }
    },
  };
};

function* levelsBefore(
  edition: Edition,
  facts: Facts,
  on: Day,
  decisions: readonly DecidedTier[],
): Generator<PastLevel> {
  const from = addDays(on, -lookBackDays);
  const days = [...new Set([on, ...decisions.map((one) => one.on), ...turningDays(edition, facts)])]
    .filter((day) => from < day && day <= on)
    .sort()
    .reverse();
  const proven = provenOn(edition, facts);
  const { businessModels } = facts;
  for (const until of days) {
    const dayBefore = addDays(until, -1);
    const tier = tierBefore(decisions, until);
    if (tier === null) return;
    const level: HeldLevel = {
      tier,
      get competencies() {
        return proven(dayBefore);
      },
      businessModels,
    };
    yield { level, until };
  }
}

/**
 * The levels a company had before a day's, the latest first, each with the day on which it ended: tiers as they were decided
 * (`decisions`, the latest first; before the first of them nothing was held), competencies as today's records prove them for
 * the day before. Computed as far as it is read, and once however often. Pure.
 */
export const pastLevels = (
  edition: Edition,
  facts: Facts,
  on: Day,
  decisions: readonly DecidedTier[],
): Iterable<PastLevel> => remembered(levelsBefore(edition, facts, on, decisions));
