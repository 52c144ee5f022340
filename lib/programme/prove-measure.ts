import { addDays, addMonths, type Day, type Month, monthOf, monthsBefore } from "@/lib/dates";
import type { ActivityFacts } from "./facts";
import { byAge } from "./proof";
import { type Pass, statusFault } from "./roster";
import type { MeasureRule } from "./rule";
import type { Reason, Refused, Trace, TraceRecord, Unit, Window } from "./trace";

const units: Record<MeasureRule["measure"], Unit> = {
  "licence-revenue": "cents",
  "cloud-service": "points",
  deployment: "deployments",
};

/**
 * Trailing months on D: addMonths(D, -n) < day <= D. Full months: the n calendar months before D's own.
 * Both ends of the answer are inclusive. Source: A, PROGRAMME section 3.
 */
export const windowOf = ({ over }: Pick<MeasureRule, "over">, on: Day): Window => {
  const { months } = over;
  if (over.window === "trailing-months")
    return { shape: "days", from: addDays(addMonths(on, -months), 1), to: on, months };
  const full = monthsBefore(on, months);
  return { shape: "months", from: full[0] ?? monthOf(on), to: full[full.length - 1] ?? monthOf(on), months };
};

const whenOf = (one: ActivityFacts): Day | Month =>
  one.kind === "licence-revenue" ? one.bookedOn : one.kind === "cloud-service" ? one.month : one.completedOn;

const amountOf = (one: ActivityFacts): number =>
  one.kind === "licence-revenue" ? one.amountCents : one.kind === "cloud-service" ? one.points : 1;

const recordOf = (one: ActivityFacts): TraceRecord => ({
  record: "activity",
  id: one.id,
  kind: one.kind,
  on: whenOf(one),
  value: amountOf(one),
  currency: one.kind === "licence-revenue" ? one.currency : null,
});

const whyNot = (one: ActivityFacts, window: Window, pass: Pass): Reason | null => {
  const when = whenOf(one);
  if (one.status === "rejected") return { code: "rejected" };
  if (one.kind === "licence-revenue" && one.currency !== pass.edition.currency)
    return { code: "wrong-currency", currency: one.currency, needed: pass.edition.currency };
  if (window.shape === "months" && when === monthOf(pass.on)) return { code: "month-not-over", month: when };
  if (when < window.from || when > window.to) return { code: "outside-window", from: window.from, to: window.to };
  return statusFault(one.status, pass);
};

/**
 * A sum over a window, or its monthly average (sum / months, a missing month is 0). Met without dividing, so that no
 * rounding decides. `have` in cents, points (a month for an average) or deployments.
 */
export const proveMeasure = (rule: MeasureRule, pass: Pass, id: string): Trace => {
  const window = windowOf(rule, pass.on);
  const because: TraceRecord[] = [];
  const against: Refused[] = [];
  let total = 0;
  for (const one of pass.facts.activity) {
    if (one.kind !== rule.measure) continue;
    const reason = whyNot(one, window, pass);
    if (reason === null) total += amountOf(one);
    if (!pass.explains) continue;
    if (reason === null) because.push(recordOf(one));
    else against.push({ of: recordOf(one), reason });
  }
  const by = rule.as === "sum" ? 1 : window.months;
  return {
    kind: "measure",
    id,
    isMet: total >= rule.atLeast * by,
    have: total / by,
    need: rule.atLeast,
    unit: units[rule.measure],
    source: rule.source,
    measure: rule.measure,
    as: rule.as,
    currency: rule.measure === "licence-revenue" ? pass.edition.currency : null,
    window,
    total,
    because: because.sort(byAge),
    against: against.sort((a, b) => byAge(a.of, b.of)),
    children: [],
  };
};
