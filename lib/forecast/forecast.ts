import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import {
  type EarnedTier,
  type Evaluation,
  earnedIfLate,
  earnedTier,
  evaluate,
  type PathLevel,
  proofIfLate,
} from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { compare } from "@/lib/evaluate/prove/proof";
import { turningDays } from "@/lib/evaluate/prove/turning-days";
import { everyNode, heightOf } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

/**
 * What differs on a day from the day before. `because` are the ids of the records without whose change that day the
 * answer would be another: each alone, or all of them together where no record alone makes the difference.
 */
type ForecastChange = {
  on: Day;
  tier: string;
  competenciesLost: string[];
  competenciesGained: string[];
  /** The levels of all solution paths, where at least one of them changed. */
  paths?: PathLevel[];
  because: string[];
};

/**
 * `reasons` are the records by which each loss comes, or each gain where nothing is lost; where neither has one, those
 * of `because`.
 */
type ForeseenChange = ForecastChange & { reasons: string[] };

const isFound = ({ record }: TraceRecord): boolean => record === "competency" || record === "path";

/** The records that count for a node; for a score, roles or a condition also those of the nodes below. */
const recordsOf = (node: Trace): string[] => {
  const nodes = ["score", "roles", "if", "lately"].includes(node.kind) ? everyNode(node) : [node];
  return nodes.flatMap(({ because }) => because.filter((one) => !isFound(one)).map(({ id }) => id));
};

const recordsByNode = (trace: Trace): Map<string, string[]> =>
  new Map(everyNode(trace).map((node) => [node.id, recordsOf(node)]));

const without = (all: string[], others: string[]): string[] => all.filter((one) => !others.includes(one));

/** The records that count for some node on one side only: all that something happens to between two days. */
const movedBetween = (before: Trace, after: Trace): string[] => {
  const [then, now] = [recordsByNode(before), recordsByNode(after)];
  const moved = [...new Set([...then.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [then.get(id) ?? [], now.get(id) ?? []];
    return [...without(is, was), ...without(was, is)];
  });
  return [...new Set(moved)].sort(compare);
};

type Answer = Pick<EarnedTier, "tier" | "competencies" | "paths">;

const isSame = (one: Answer, other: Answer): boolean =>
  JSON.stringify([one.tier, one.competencies, one.paths]) ===
  JSON.stringify([other.tier, other.competencies, other.paths]);

/** Whether a verdict no longer holds if what happens to these records came a day late. */
type IsUndone = (late: readonly string[]) => boolean;

/** The records that count once others come a day late: a second certification in place of the first. */
type StandIns = (late: readonly string[]) => string[];

/** The records with those that stand in for them, and for these, until the verdict is undone or none is left. */
const widened = (moved: readonly string[], isUndone: IsUndone, standIns: StandIns): string[] => {
  const more = isUndone(moved) ? [] : standIns(moved);
  return more.length === 0 ? [...moved] : widened([...moved, ...more].sort(compare), isUndone, standIns);
};

/**
 * The records without whose change that day a verdict would not hold: each alone, where one alone does; otherwise a
 * smallest set that does together. None where the verdict holds in any case.
 */
const necessary = (moved: readonly string[], isUndone: IsUndone, standIns: StandIns): string[] => {
  const alone = moved.filter((id) => isUndone([id]));
  if (alone.length > 0) return alone;
  const all = widened(moved, isUndone, standIns);
  if (!isUndone(all)) return [];
  return all.reduce((kept, id) => {
    const rest = kept.filter((one) => one !== id);
    return isUndone(rest) ? rest : kept;
  }, all);
};

/** Whether an answer is without one loss or one gain of a day. */
type IsTurned = (answer: Answer) => boolean;

/** The heights from above one tier up to another. */
const heightsBetween = (edition: Edition, lower: string, upper: string): number[] =>
  edition.tiers
    .map(({ id }) => heightOf(edition, id))
    .filter((height) => height > heightOf(edition, lower) && height <= heightOf(edition, upper));

/** Every tier and every competency that a day takes, each with whether an answer still has it. */
const losses = (edition: Edition, before: Answer, after: Answer): IsTurned[] => [
  ...heightsBetween(edition, after.tier, before.tier).map(
    (height): IsTurned =>
      ({ tier }) =>
        heightOf(edition, tier) >= height,
  ),
  ...without(before.competencies, after.competencies).map(
    (one): IsTurned =>
      ({ competencies }) =>
        competencies.includes(one),
  ),
];

/** Every tier and every competency that a day gives, each with whether an answer is still without it. */
const gains = (edition: Edition, before: Answer, after: Answer): IsTurned[] =>
  losses(edition, after, before).map(
    (has): IsTurned =>
      (answer) =>
        !has(answer),
  );

const changeBetween = (edition: Edition, facts: Facts, before: Evaluation, after: Evaluation): ForeseenChange => {
  const competenciesLost = without(before.competencies, after.competencies);
  const competenciesGained = without(after.competencies, before.competencies);
  const { on, tier, paths } = after;
  const hasPathTurned = paths?.some(({ tier: level }, place) => level !== before.paths?.[place]?.tier) ?? false;
  const moved = movedBetween(before.trace, after.trace);
  const known = new Map<string, Answer>();
  const answerIf = (late: readonly string[]): Answer => {
    const key = JSON.stringify(late);
    const answer = known.get(key) ?? earnedIfLate(edition, facts, on, new Set(late));
    known.set(key, answer);
    return answer;
  };
  const standIns: StandIns = (late) =>
    without(movedBetween(before.trace, proofIfLate(edition, facts, on, new Set(late))), [...late]);
  const because = necessary(moved, (late) => !isSame(answerIf(late), after), standIns);
  // Each loss by itself: what keeps one of them need not keep the next. Gains are told where nothing is lost.
  const turns = [losses, gains].map((of) => of(edition, before, after)).find((found) => found.length > 0) ?? [];
  const reasons = turns.flatMap((isTurned) => necessary(moved, (late) => isTurned(answerIf(late)), standIns));
  const change = { on, tier, competenciesLost, competenciesGained, ...(paths && hasPathTurned ? { paths } : {}) };
  const named = because.length > 0 ? because : moved;
  return { ...change, because: named, reasons: reasons.length > 0 ? [...new Set(reasons)].sort(compare) : named };
};

/** The changes of `forecast`, each also with its reasons. */
export const foresee = (edition: Edition, facts: Facts, from: Day, until: Day): ForeseenChange[] => {
  const days = [...new Set(turningDays(edition, facts))].filter((day) => day > from && day <= until).sort(compare);
  const changes: ForeseenChange[] = [];
  let before = earnedTier(edition, facts, from);
  for (const on of days) {
    const after = earnedTier(edition, facts, on);
    if (!isSame(before, after))
      changes.push(changeBetween(edition, facts, evaluate(edition, facts, before.on), evaluate(edition, facts, on)));
    before = after;
  }
  return changes;
};

/**
 * The changes of tier and competencies after `from` and up to `until`, from what is known today: nothing new is earned,
 * booked or signed. Asks only about days on which something can change, so that a decade costs no more than a month,
 * and proves only days on which something does. Pure.
 */
export const forecast = (edition: Edition, facts: Facts, from: Day, until: Day): ForecastChange[] =>
  foresee(edition, facts, from, until).map(({ reasons: _, ...change }) => change);
