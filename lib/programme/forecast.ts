import { addDays, addMonths, type Day } from "@/lib/dates";
import type { Edition } from "./edition";
import { type Evaluation, evaluate } from "./evaluate";
import type { Facts } from "./facts";
import { compare } from "./proof";
import type { MeasureRule, Rule } from "./rule";
import { everyNode } from "./selectors";

/** What is otherwise on a day than on the day before, and the records whose counting made it so. */
export type Change = {
  on: Day;
  tier: string;
  competenciesLost: string[];
  competenciesGained: string[];
  because: string[];
};

const measuresIn = (rules: Rule[]): MeasureRule[] =>
  rules.flatMap((rule) => (rule.rule === "measure" ? [rule] : "rules" in rule ? measuresIn(rule.rules) : []));

/** The first day on which a day no longer lies in the trailing window; months of unlike length make it a search. */
const leavesOn = (day: Day, months: number): Day => {
  let on = addDays(addMonths(day, months), -3);
  while (addMonths(on, -months) < day) on = addDays(on, 1);
  return on;
};

const turnsOfActivity = (one: Facts["activity"][number], rules: MeasureRule[]): Day[] => {
  const day =
    one.kind === "cloud-service" ? `${one.month}-01` : one.kind === "deployment" ? one.completedOn : one.bookedOn;
  return rules
    .filter(({ measure }) => measure === one.kind)
    .flatMap(({ over: { window, months } }) =>
      window === "trailing-months" ? [day, leavesOn(day, months)] : [addMonths(day, 1), addMonths(day, months + 1)],
    );
};

/** Every day on which something that is known today begins or ceases to count. */
const turningDays = (edition: Edition, { agreement, people, activity }: Facts): Day[] => {
  const rules = measuresIn([...edition.tiers, ...edition.competencies].flatMap((one) => one.requires));
  const dated = [
    ...(agreement ? [agreement.inForceOn, agreement.endsOn] : []),
    ...people.flatMap((one) => [
      one.employedFrom,
      one.employedUntil,
      ...one.credentials.flatMap(({ earnedOn, expiresOn }) => [earnedOn, expiresOn]),
    ]),
  ];
  return [
    ...dated.filter((day): day is Day => day !== null),
    ...activity.flatMap((one) => turnsOfActivity(one, rules)),
  ];
};

/** What counts anywhere below each requirement, by the requirement's id. */
const countingBy = ({ trace }: Evaluation): Map<string, { isMet: boolean; records: string[] }> =>
  new Map(
    everyNode(trace).map(({ id, isMet, because }) => [
      id,
      { isMet, records: because.filter(({ record }) => record !== "competency").map((one) => one.id) },
    ]),
  );

const without = (all: string[], others: string[]): string[] => all.filter((one) => !others.includes(one));

/** Records that count on one side only, in the requirements that turned. */
const movedBetween = (before: Evaluation, after: Evaluation): string[] => {
  const [then, now] = [countingBy(before), countingBy(after)];
  const moved = [...now].flatMap(([id, { isMet, records }]) => {
    const was = then.get(id);
    if (!was || was.isMet === isMet) return [];
    return [...without(records, was.records), ...without(was.records, records)];
  });
  return [...new Set(moved)].sort(compare);
};

/**
 * The changes of level and competencies after `from` and up to `until`, from what is known today: nothing new is earned,
 * booked or signed. Asked only on days on which something can turn, so that a decade costs no more than a month. Pure.
 */
export const forecast = (edition: Edition, facts: Facts, from: Day, until: Day): Change[] => {
  const days = [...new Set(turningDays(edition, facts))].filter((day) => day > from && day <= until).sort(compare);
  const changes: Change[] = [];
  let before = evaluate(edition, facts, from);
  for (const on of days) {
    const after = evaluate(edition, facts, on);
    const competenciesLost = without(before.competencies, after.competencies);
    const competenciesGained = without(after.competencies, before.competencies);
    if (after.tier !== before.tier || competenciesLost.length > 0 || competenciesGained.length > 0)
      changes.push({
        on,
        tier: after.tier,
        competenciesLost,
        competenciesGained,
        because: movedBetween(before, after),
      });
    before = after;
  }
  return changes;
};
