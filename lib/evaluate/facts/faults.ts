import type { z } from "zod";
import { activityAmount, activityWhen } from "@/lib/evaluate/facts/activity";
import type { ActivityFacts, Facts } from "./facts";

type Context = z.RefinementCtx;
type Path = (string | number)[];

export function fault(context: Context, path: Path, message: string) {
  context.addIssue({ code: "custom", path, message });
}

export function isBefore(end: string | null, start: string): boolean {
  return end !== null && end < start;
}

/** Adds an issue for every id that two people share, or two records of any kind. */
export function refuseRepeatedIds(facts: Facts, context: Context) {
  const people = new Set<string>();
  const records = new Set<string>();
  const claim = (seen: Set<string>, value: string, path: Path) => {
    if (seen.has(value)) fault(context, path, `is used twice: ${JSON.stringify(value)}`);
    seen.add(value);
  };
  facts.people.forEach((one, p) => {
    claim(people, one.id, ["people", p, "id"]);
    one.credentials.forEach((held, c) => {
      claim(records, held.id, ["people", p, "credentials", c, "id"]);
    });
  });
  facts.activity.forEach((one, a) => {
    claim(records, one.id, ["activity", a, "id"]);
  });
  facts.overrides?.forEach((one, o) => {
    claim(records, one.id, ["overrides", o, "id"]);
  });
}

/** Adds an issue where the total of a measure is too large to be added up exactly. */
export function refuseUncountableSums(activities: readonly ActivityFacts[], context: Context) {
  const totals = new Map<string, number>();
  for (const [a, one] of activities.entries()) {
    const total = (totals.get(one.kind) ?? 0) + Math.abs(activityAmount(one));
    totals.set(one.kind, total);
    if (total > Number.MAX_SAFE_INTEGER)
      return fault(context, ["activity", a], `takes the total of ${one.kind} beyond ${Number.MAX_SAFE_INTEGER}`);
  }
}

/** Points below zero are a correction's; of any other record they are told as a minimum of zero is. */
export function refuseNegativePoints(value: Partial<Record<"points" | "corrects", unknown>>, context: Context) {
  const { points, corrects } = value;
  if (typeof points === "number" && points < 0 && corrects === undefined)
    context.addIssue({
      code: "too_small",
      origin: "number",
      minimum: 0,
      inclusive: true,
      input: points,
      path: ["points"],
    });
}

/** Adds an issue where a correction names no record of its kind, its month or day, and its currency. */
export function refuseUnknownCorrections(activities: readonly ActivityFacts[], context: Context) {
  const known = new Map(activities.map((one) => [one.id, one]));
  for (const [a, one] of activities.entries()) {
    if (one.corrects === undefined) continue;
    const found = known.get(one.corrects);
    const isSame =
      found !== undefined &&
      found.corrects === undefined &&
      found.kind === one.kind &&
      activityWhen(found) === activityWhen(one);
    if (!isSame) fault(context, ["activity", a, "corrects"], "must name a record of the same kind and day or month");
  }
}
