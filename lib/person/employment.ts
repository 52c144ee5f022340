import type { Day } from "@/lib/date/day";
import { Refusal } from "@/lib/errors";

/** Employed on a day: from `employedFrom`, and until the day before `employedUntil` where there is one. */
export const isEmployedOn = (person: { employedFrom: Day; employedUntil: Day | null }, day: Day): boolean =>
  person.employedFrom <= day && (person.employedUntil === null || day < person.employedUntil);

/** Throws unless a certification was earned by the programme's day; the other days may lie ahead. */
export const requireEarned = (earnedOn: Day, today: Day): void => {
  if (earnedOn > today) throw new Refusal("invalid", {}, { earnedOn: "day-in-future" });
};
