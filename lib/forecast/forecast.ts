import type { Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import { type EarnedTier, type Evaluation, earnedTier, evaluate, type PathLevel } from "@/lib/evaluate/evaluate";
import type { Facts } from "@/lib/evaluate/facts/facts";
import { compare } from "@/lib/evaluate/prove/proof";
import { turningDays } from "@/lib/evaluate/prove/turning-days";
import { everyNode } from "@/lib/evaluate/trace/selectors";
import type { Trace, TraceRecord } from "@/lib/evaluate/trace/trace";

/**
 * What differs on a day from the day before. `because` are the ids of the records that began or ceased to count where a
 * requirement turned.
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

const isFound = ({ record }: TraceRecord): boolean => record === "competency" || record === "path";

/** The records that count for a node; for a score, roles or a condition also those of the nodes below. */
const recordsOf = (node: Trace): string[] => {
  const nodes = ["score", "roles", "if", "lately"].includes(node.kind) ? everyNode(node) : [node];
  return nodes.flatMap(({ because }) => because.filter((one) => !isFound(one)).map(({ id }) => id));
};

/** For each node of the proof, whether it is met and by which records. */
const countingBy = ({ trace }: Evaluation): Map<string, { isMet: boolean; records: string[] }> =>
  new Map(everyNode(trace).map((node) => [node.id, { isMet: node.isMet, records: recordsOf(node) }]));

const without = (all: string[], others: string[]): string[] => all.filter((one) => !others.includes(one));

/** The records that count on one side only, in the nodes that turned. */
const movedBetween = (before: Evaluation, after: Evaluation): string[] => {
  const [then, now] = [countingBy(before), countingBy(after)];
  const moved = [...now].flatMap(([id, { isMet, records }]) => {
    const was = then.get(id);
    if (!was || was.isMet === isMet) return [];
    return [...without(records, was.records), ...without(was.records, records)];
  });
  return [...new Set(moved)].sort(compare);
};

const turned = (before: EarnedTier, after: EarnedTier): boolean =>
  JSON.stringify([before.tier, before.competencies, before.paths]) !==
  JSON.stringify([after.tier, after.competencies, after.paths]);

const changeBetween = (before: Evaluation, after: Evaluation): ForecastChange => {
  const competenciesLost = without(before.competencies, after.competencies);
  const competenciesGained = without(after.competencies, before.competencies);
  const { on, tier, paths } = after;
  const hasPathTurned = paths?.some(({ tier: level }, place) => level !== before.paths?.[place]?.tier) ?? false;
  const because = movedBetween(before, after);
  return { on, tier, competenciesLost, competenciesGained, ...(paths && hasPathTurned ? { paths } : {}), because };
};

/**
 * The changes of tier and competencies after `from` and up to `until`, from what is known today: nothing new is earned,
 * booked or signed. Asks only about days on which something can change, so that a decade costs no more than a month,
 * and proves only days on which something does. Pure.
 */
export const forecast = (edition: Edition, facts: Facts, from: Day, until: Day): ForecastChange[] => {
  const days = [...new Set(turningDays(edition, facts))].filter((day) => day > from && day <= until).sort(compare);
  const changes: ForecastChange[] = [];
  let before = earnedTier(edition, facts, from);
  for (const on of days) {
    const after = earnedTier(edition, facts, on);
    if (turned(before, after))
      changes.push(changeBetween(evaluate(edition, facts, before.on), evaluate(edition, facts, on)));
    before = after;
  }
  return changes;
};
