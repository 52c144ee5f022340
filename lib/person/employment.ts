import { type Day, isWithin } from "@/lib/date/day";
import { Refusal } from "@/lib/refusal/refusal";

type Employment = { employedFrom: Day; employedUntil: Day | null };

/** Whether a person has left the company by a day: `employedUntil` is the first day they are no longer there. */
export const hasLeftBy = ({ employedUntil }: Pick<Employment, "employedUntil">, day: Day): boolean =>
  employedUntil !== null && employedUntil <= day;

/** Whether a person is employed on a day: from `employedFrom`, until the day before `employedUntil` where there is one. */
export const isEmployedOn = (person: Employment, day: Day): boolean =>
  isWithin(day, person.employedFrom, person.employedUntil);

/** Throws unless the credential was earned by the programme's day; its expiry may be in the future. */
export const requireEarned = (earnedOn: Day, today: Day): void => {
  if (earnedOn > today) throw new Refusal("invalid", {}, { earnedOn: "day-in-future" });
};
