import { addDays, type Day } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { MeasureRule } from "@/lib/edition/leaf-rule";
import { isRule, partsOfEdition } from "@/lib/edition/parts";
import type { MeasureQuantity } from "@/lib/edition/rule";
import type { ActivityFacts, CredentialFacts, Facts } from "@/lib/evaluate/facts/facts";
import { leavesOn, turningDaysOf } from "@/lib/evaluate/measure-window";

type Parts = { measures: (MeasureRule | MeasureQuantity)[]; ages: number[]; lately: number[] };

const known = new WeakMap<Edition, Parts>();

const partsAsked = (edition: Edition): Parts => {
  const asked = known.get(edition) ?? readParts(edition);
  known.set(edition, asked);
  return asked;
};

const readParts = (edition: Edition): Parts => {
  const parts: Parts = { measures: [], ages: [], lately: [] };
  const age = ({ maxAgeMonths }: { maxAgeMonths?: number | undefined }) => {
    if (maxAgeMonths !== undefined && !parts.ages.includes(maxAgeMonths)) parts.ages.push(maxAgeMonths);
  };
  for (const part of partsOfEdition(edition)) {
    if (isRule(part)) {
      if (part.rule === "lately" && !parts.lately.includes(part.months)) parts.lately.push(part.months);
      if (part.rule === "measure") parts.measures.push(part);
      if (part.rule === "people") for (const one of [part, ...part.ofWhom]) age(one);
      if (part.rule === "roles") for (const one of part.roles) age(one);
    } else if (part.quantity === "measure") parts.measures.push(part);
    else if (part.quantity === "people") age(part);
  }
  return parts;
};

const turnsOfActivity = (one: ActivityFacts, measures: Parts["measures"]): Day[] =>
  measures.filter(({ measure }) => measure === one.kind).flatMap(({ over }) => turningDaysOf(over, one));

const turnsOfCredential = ({ earnedOn, expiresOn }: CredentialFacts, ages: number[]): (Day | null)[] => [
  earnedOn,
  expiresOn,
  ...ages.map((months) => leavesOn(earnedOn, months)),
];

/**
 * With a `lately` rule the answer also changes when a day, or the day before it, leaves the months it looks back over.
 */
const withLately = (days: Day[], lately: number[]): Day[] => [
  ...days,
  ...lately.flatMap((months) => days.flatMap((day) => [leavesOn(day, months), leavesOn(addDays(day, -1), months)])),
];

/** Every day on which something known today begins or ceases to count; may hold a day more than once. */
export const turningDays = (edition: Edition, { agreement, people, activity, overrides = [] }: Facts): Day[] => {
  const { measures, ages, lately } = partsAsked(edition);
  const days = [
    ...(agreement ? [agreement.inForceOn, agreement.endsOn] : []),
    ...overrides.flatMap(({ from, until }) => [from, until]),
    ...(edition.equivalences ?? []).map(({ until }) => until),
    ...(edition.grandfathering ?? []).map(({ until }) => until),
    ...people.flatMap((one) => [
      one.employedFrom,
      one.employedUntil,
      ...one.credentials.flatMap((credential) => turnsOfCredential(credential, ages)),
    ]),
    ...activity.flatMap((one) => turnsOfActivity(one, measures)),
  ].filter((day): day is Day => day !== null);
  return withLately(days, lately);
};
