import { addDays, addMonths, type Day, type Month, monthOf, monthsBefore } from "@/lib/date/day";
import type { Over, Source } from "@/lib/edition/clause";
import { type Shape, vocabularyOf } from "@/lib/edition/vocabulary";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";
import { amountOf } from "@/lib/evaluate/facts/faults";
import type { Reason, Refused, TraceOf, TraceRecord, Unit, Window } from "@/lib/evaluate/trace/trace";
import { byAge } from "./proof";
import { type Pass, statusFault } from "./roster";

/** What a measure is asked for, by a rule or within a quantity (then `atLeast` is 0). */
export type Measuring = {
  source: Source;
  measure: string;
  over: Over;
  tagged?: string[] | undefined;
  as: "sum" | "monthly-average" | "latest";
  atLeast: number;
};

const units: Record<Shape, Unit> = { money: "cents", points: "points", event: "deployments", reading: "value" };

/**
 * Trailing months on D: addMonths(D, -n) < day <= D. Full months: the n calendar months before D's own. Periods: the one
 * D lies in, up to D, or the last that is over; none is an empty window. Both ends of the answer are inclusive.
 * Source: assumption (docs/programme.md, section 3).
 */
export const windowOf = ({ over }: { over: Over }, on: Day, shape: Shape = "event"): Window => {
  if (over.window === "periods") return periodOf(over, on, shape);
  const { months } = over;
  if (over.window === "trailing-months")
    return { shape: "days", from: addDays(addMonths(on, -months), 1), to: on, months };
  const full = monthsBefore(on, months);
  return { shape: "months", from: full[0] ?? monthOf(on), to: full[full.length - 1] ?? monthOf(on), months };
};

/** A month lies in the period its first day lies in, and counts once it is over. */
const periodOf = ({ which, periods }: Over & { window: "periods" }, on: Day, shape: Shape): Window => {
  const period =
    which === "current"
      ? periods.find(({ from, until }) => from <= on && on < until)
      : periods.findLast(({ until }) => until <= on);
  const [from, last] = period ? [period.from, addDays(period.until, -1)] : [addDays(on, 1), on];
  const to = last < on ? last : on;
  if (shape !== "points") return { shape: "days", from, to, months: 0 };
  const month = monthOf(from);
  const first = `${month}-01` < from ? monthOf(addMonths(`${month}-01`, 1)) : month;
  const before = monthOf(addMonths(`${monthOf(on)}-01`, -1));
  const over = [before, monthOf(to)].sort();
  return { shape: "months", from: first, to: over[0] ?? before, months: 0 };
};

/** The day an activity happened, or its month. */
export const activityWhen = (one: ActivityFacts): Day | Month =>
  "bookedOn" in one ? one.bookedOn : "month" in one ? one.month : "readOn" in one ? one.readOn : one.completedOn;

const recordOf = (one: ActivityFacts): TraceRecord => ({
  record: "activity",
  id: one.id,
  kind: one.kind,
  on: activityWhen(one),
  value: amountOf(one),
  currency: "currency" in one ? one.currency : null,
});

const isTagged = ({ tags = [] }: ActivityFacts, tagged: string[] | undefined): boolean =>
  tagged === undefined || tags.some((tag) => tagged.includes(tag));

const whyNot = (one: ActivityFacts, rule: Measuring, window: Window, on: Day, pass: Pass): Reason | null => {
  const when = activityWhen(one);
  if (one.status === "rejected") return { code: "rejected" };
  if ("currency" in one && one.currency !== pass.edition.currency)
    return { code: "wrong-currency", currency: one.currency, needed: pass.edition.currency };
  if (!isTagged(one, rule.tagged)) return { code: "wrong-tag", needed: rule.tagged ?? [] };
  if (window.shape === "months" && when === monthOf(on)) return { code: "month-not-over", month: when };
  if (when < window.from || when > window.to) return { code: "outside-window", from: window.from, to: window.to };
  return statusFault(one.status, pass);
};

const isLater = (one: ActivityFacts, other: ActivityFacts): boolean => {
  const [when, otherWhen] = [activityWhen(one), activityWhen(other)];
  return when === otherWhen ? one.id > other.id : when > otherWhen;
};

/** The total on a day, and the latest reading where that is asked for. */
const totalOn = (
  rule: Measuring,
  window: Window,
  on: Day,
  pass: Pass,
): { total: number; latest: ActivityFacts | null } => {
  let total = 0;
  let latest: ActivityFacts | null = null;
  for (const one of pass.facts.activity) {
    if (one.kind !== rule.measure || whyNot(one, rule, window, on, pass) !== null) continue;
    total += amountOf(one);
    if (latest === null || isLater(one, latest)) latest = one;
  }
  return rule.as === "latest" ? { total: latest === null ? 0 : amountOf(latest), latest } : { total, latest: null };
};

const divisorOf = (rule: Measuring, window: Window): number => (rule.as === "monthly-average" ? window.months : 1);

/** The first day on which a day no longer lies in the trailing window; months of unlike length make it a search. */
export const leavesOn = (day: Day, months: number): Day => {
  let on = addDays(addMonths(day, months), -3);
  while (addMonths(on, -months) < day) on = addDays(on, 1);
  return on;
};

/** The days on which an activity can begin or cease to count in such a window. */
export const turningDaysOf = (over: Over, one: ActivityFacts): Day[] => {
  const when = activityWhen(one);
  const isMonth = when.length === 7;
  const begins = isMonth ? addMonths(`${when}-01`, 1) : when;
  if (over.window === "periods") return [begins, ...over.periods.flatMap(({ from, until }) => [from, until])];
  const { months } = over;
  return [begins, isMonth ? addMonths(`${when}-01`, months + 1) : leavesOn(when, months)];
};

/**
 * A sum over a window, its monthly average (sum / months, a missing month is 0), or the latest reading in it. Met without
 * dividing, so that no rounding decides. `have` in cents, points (a month for an average), deployments or what is read.
 */
export const proveMeasure = (rule: Measuring, pass: Pass, id: string): TraceOf<"measure"> => {
  const shape = vocabularyOf(pass.edition).measures.get(rule.measure) ?? "event";
  const { on } = pass;
  const window = windowOf(rule, on, shape);
  const { total, latest } = totalOn(rule, window, on, pass);
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  for (const one of pass.explains ? pass.facts.activity : []) {
    if (one.kind !== rule.measure) continue;
    const reason =
      whyNot(one, rule, window, on, pass) ??
      (latest !== null && one !== latest ? ({ code: "read-again", by: latest.id } as const) : null);
    if (reason === null) because.push(recordOf(one));
    else against.push({ of: recordOf(one), reason });
  }
  const by = divisorOf(rule, window);
  return {
    kind: "measure",
    id,
    isMet: total >= rule.atLeast * by,
    have: total / by,
    need: rule.atLeast,
    unit: units[shape],
    source: rule.source,
    measure: rule.measure,
    as: rule.as,
    currency: shape === "money" ? pass.edition.currency : null,
    window,
    total,
    because: because.sort(byAge),
    against: against.sort((a, b) => byAge(a.of, b.of)),
    children: [],
  };
};
