import { addDays, addMonths, type Day } from "@/lib/date/day";
import type { LatelyRule } from "@/lib/edition/rule";
import { type Ground, isGiven, type ProveRule } from "@/lib/evaluate/prove/ground";
import type { Trace } from "@/lib/evaluate/trace/trace";
import { type Pass, rosterOf } from "./roster";
import { turningDays } from "./turning-days";

/**
 * The days of the last months on which the answer can differ from the day before, latest first, and the first of these
 * months.
 */
const turnsOf = (months: number, { edition, facts, on, late }: Pass): Day[] => {
  const from = addDays(addMonths(on, -months), 1);
  const known = turningDays(edition, facts);
  const turns = [...known, ...(late ? known.map((day) => addDays(day, 1)) : [])].filter(
    (day) => from < day && day < on,
  );
  return [...new Set([on, ...turns, from])].sort().reverse();
};

/** The same company on another day, without exceptions: they hold for today only. */
const groundOn = (on: Day, { pass }: Ground): Ground => {
  const then = { ...pass, on };
  return { pass: then, roster: rosterOf(then), competencies: [], paths: [], grants: null };
};

/**
 * Proves that a rule was met on at least one day of the last months. Source: public (Microsoft: qualified on at least
 * one day).
 */
export const proveLately = (rule: LatelyRule, ground: Ground, id: string, proveRule: ProveRule): Trace => {
  const today = proveRule(rule.asks, groundOn(ground.pass.on, ground), id);
  let [asked, reachedOn, next] = [today, null as Day | null, addDays(ground.pass.on, 1)];
  for (const day of turnsOf(rule.months, ground.pass)) {
    const node = day === ground.pass.on ? today : proveRule(rule.asks, groundOn(day, ground), id);
    if (isGiven(node)) {
      [asked, reachedOn] = [node, addDays(next, -1)];
      break;
    }
    next = day;
  }
  return {
    kind: "lately",
    months: rule.months,
    reachedOn,
    id,
    isMet: reachedOn !== null,
    have: reachedOn === null ? 0 : 1,
    need: 1,
    unit: "requirements",
    source: rule.source,
    because: [],
    against: [],
    children: [asked],
  };
};
