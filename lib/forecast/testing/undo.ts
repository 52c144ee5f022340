import { addDays, addMonths, type Day, monthOf } from "@/lib/date/day";
import { activityWhen, countsFrom } from "@/lib/evaluate/facts/activity";
import type { ActivityFacts, CredentialFacts, Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

/** Windows of the default edition look back twelve months. */
const months = 12;

const stays = (one: CredentialFacts, on: Day): CredentialFacts[] => {
  if (one.earnedOn === on) return [];
  return [{ ...one, expiresOn: one.expiresOn === on ? null : one.expiresOn }];
};

/** The credentials named go on as on the day before; what happens to the person on the day happens to the others. */
const personWithout = (person: PersonFacts, ids: ReadonlySet<string>, on: Day): PersonFacts => {
  if (!person.credentials.some(({ id }) => ids.has(id))) return person;
  const { employedFrom, employedUntil } = person;
  const [joins, leaves] = [employedFrom === on, employedUntil === on];
  return {
    ...person,
    employedFrom,
    employedUntil: leaves ? null : employedUntil,
    credentials: person.credentials.flatMap((one) => {
      if (!ids.has(one.id)) return leaves ? [] : [one];
      return joins ? [] : stays(one, on);
    }),
  };
};

const activityWithout = (one: ActivityFacts, on: Day): ActivityFacts[] => {
  if (countsFrom(one) === on) return [];
  const first = addDays(addMonths(on, -months), 1);
  if ("month" in one) {
    const oldest = monthOf(addMonths(on, -months));
    return [{ ...one, month: [one.month, oldest].toSorted()[1] ?? oldest }];
  }
  if (activityWhen(one) >= first) return [one];
  if ("completedOn" in one) return [{ ...one, completedOn: first }];
  return "bookedOn" in one ? [{ ...one, bookedOn: first }] : [one];
};

/** The facts as if nothing happened to these records on a day, under the default edition. For tests only. */
export const factsWithout = (facts: Facts, ids: ReadonlySet<string>, on: Day): Facts => {
  const { agreement } = facts;
  const isKept = agreement !== null && agreement.inForceOn !== on;
  const kept = isKept ? { ...agreement, endsOn: agreement.endsOn === on ? null : agreement.endsOn } : null;
  return {
    ...facts,
    agreement: ids.has("agreement") ? kept : agreement,
    people: facts.people.map((one) => personWithout(one, ids, on)),
    activity: facts.activity.flatMap((one) => (ids.has(one.id) ? activityWithout(one, on) : [one])),
  };
};
