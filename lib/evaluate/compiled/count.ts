import type { Counted, Leaves } from "@/lib/evaluate/compiled/leaves";
import { activityAmount, activityWhen } from "@/lib/evaluate/facts/activity";
import type { PersonFacts } from "@/lib/evaluate/facts/facts";
import { isEmployedOn } from "@/lib/person/employment";
import type { DayTables } from "./day";

const meetsOf = (person: PersonFacts, day: DayTables, countsDeclared: boolean, into: Counted): number => {
  const { on, masks, closer, closerMask } = day;
  const isEmployed = isEmployedOn(person, on);
  let meets = 0;
  for (const { type, track, version, earnedOn, expiresOn, status } of person.credentials) {
    if (status === "declared") into.sawDeclared = true;
    if (!isEmployed || status === "rejected" || (status === "declared" && !countsDeclared)) continue;
    if (earnedOn > on || (expiresOn !== null && expiresOn <= on)) continue;
    let mask = masks.get(type)?.get(track) ?? 0;
    if ((mask & closerMask) !== 0)
      for (const { bit, versions, earnedAfter } of closer)
        if (
          (versions !== undefined && !versions.includes(version ?? "")) ||
          (earnedAfter !== null && earnedOn <= earnedAfter)
        )
          mask &= ~bit;
    meets |= mask;
  }
  return meets;
};

/** Counts, for every set of clauses, the people who meet it. */
export const countPeople = ({ sets }: Leaves, day: DayTables, countsDeclared: boolean, into: Counted): void => {
  const { people, meets } = into;
  people.fill(0);
  meets.length = 0;
  for (const person of into.facts.people) {
    const met = meetsOf(person, day, countsDeclared, into);
    meets.push(met);
    if (met === 0) continue;
    for (let place = 0; place < sets.length; place += 1) {
      const set = sets[place] as number;
      if ((met & set) === set) people[place] = (people[place] as number) + 1;
    }
  }
};

/** Adds up every measure in one pass over the activity; of readings it takes the latest. */
export const countActivity = (day: DayTables, countsDeclared: boolean, into: Counted): void => {
  const { totals, facts } = into;
  totals.fill(0);
  const latest = new Map<number, (typeof facts.activity)[number]>();
  for (const one of facts.activity) {
    if (one.status === "declared") into.sawDeclared = true;
    if (one.status === "rejected" || (one.status === "declared" && !countsDeclared)) continue;
    const asked = day.measures.get(one.kind);
    if (asked === undefined || ("currency" in one && one.currency !== day.currency)) continue;
    const when = activityWhen(one);
    for (const { place, latest: isLatest, window, tagged, isMonthly } of asked) {
      if (when < window.from || when > window.to) continue;
      if (tagged !== undefined && !(one.tags?.some((tag) => tagged.includes(tag)) ?? false)) continue;
      if (isMonthly && when === day.on.slice(0, 7)) continue;
      if (!isLatest) totals[place] = (totals[place] as number) + activityAmount(one);
      else {
        const before = latest.get(place);
        const beforeWhen = before === undefined ? "" : activityWhen(before);
        if (before === undefined || when > beforeWhen || (when === beforeWhen && one.id > before.id)) {
          latest.set(place, one);
          totals[place] = activityAmount(one);
        }
      }
    }
  }
};
