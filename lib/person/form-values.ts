import { lastDayOf } from "@/lib/date/last-day";

type PersonFacts = { name: string; email: string | null; employedFrom: string; employedUntil: string | null };

/** A person as the values of their form; absent values are "". */
export const personFormValues = ({ name, email, employedFrom, employedUntil }: PersonFacts) => ({
  name,
  email: email ?? "",
  employedFrom,
  employedUntil: employedUntil ? lastDayOf(employedUntil) : "",
});
