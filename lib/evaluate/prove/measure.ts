import { monthOf } from "@/lib/date/day";
import type { MeasureShape, Over, Source } from "@/lib/edition/clause";
import { vocabularyOf } from "@/lib/edition/vocabulary";
import { activityAmount, activityWhen } from "@/lib/evaluate/facts/activity";
import type { ActivityFacts } from "@/lib/evaluate/facts/facts";
import { windowOf } from "@/lib/evaluate/measure-window";
import type { Reason, Refused, TraceOf, TraceRecord, Unit, Window } from "@/lib/evaluate/trace/trace";
import { byAge } from "./proof";
import { judgedOn, type Pass, statusFault } from "./roster";

/** What is asked of a measure, by a rule or within a quantity (`atLeast` is 0 there). */
export type Measuring = {
  source: Source;
  measure: string;
  over: Over;
  tagged?: string[] | undefined;
  as: "sum" | "monthly-average" | "latest";
  atLeast: number;
};

const units: Record<MeasureShape, Unit> = { money: "cents", points: "points", event: "deployments", reading: "value" };

const recordOf = (one: ActivityFacts): TraceRecord => ({
  record: "activity",
  id: one.id,
  kind: one.kind,
  on: activityWhen(one),
  value: activityAmount(one),
  currency: "currency" in one ? one.currency : null,
  ...(one.corrects === undefined ? {} : { corrects: one.corrects }),
});

const shapeOf = ({ measure }: Measuring, { edition }: Pass): MeasureShape =>
  vocabularyOf(edition).measures.get(measure) ?? "event";

const isTagged = ({ tags = [] }: ActivityFacts, tagged: string[] | undefined): boolean =>
  tagged === undefined || tags.some((tag) => tagged.includes(tag));

const whyNot = (one: ActivityFacts, rule: Measuring, today: Window, pass: Pass): Reason | null => {
  const when = activityWhen(one);
  const on = judgedOn(one.id, pass);
  const window = on === pass.on ? today : windowOf(rule, on, shapeOf(rule, pass));
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

/** The total on a day; of readings the latest one and its value. */
const totalOn = (rule: Measuring, window: Window, pass: Pass): { total: number; latest: ActivityFacts | null } => {
  let total = 0;
  let latest: ActivityFacts | null = null;
  for (const one of pass.facts.activity) {
    if (one.kind !== rule.measure || whyNot(one, rule, window, pass) !== null) continue;
    total += activityAmount(one);
    if (latest === null || isLater(one, latest)) latest = one;
  }
  return rule.as === "latest"
    ? { total: latest === null ? 0 : activityAmount(latest), latest }
    : { total, latest: null };
};

const divisorOf = (rule: Measuring, window: Window): number => (rule.as === "monthly-average" ? window.months : 1);

/**
 * Proves a sum over a window, its monthly average (sum / months; a missing month is 0), or the latest reading in it.
 * Compares without dividing, so that no rounding decides. `have` is cents, points (a month for an average), deployments
 * or what was read.
 */
export const proveMeasure = (rule: Measuring, pass: Pass, id: string): TraceOf<"measure"> => {
  const shape = shapeOf(rule, pass);
  const window = windowOf(rule, pass.on, shape);
  const { total, latest } = totalOn(rule, window, pass);
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  for (const one of pass.explains ? pass.facts.activity : []) {
    if (one.kind !== rule.measure) continue;
    const reason =
      whyNot(one, rule, window, pass) ??
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
