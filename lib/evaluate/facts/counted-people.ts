import type { Edition } from "@/lib/edition/edition";
import type { Facts, PersonFacts } from "@/lib/evaluate/facts/facts";

/** Whether a person counts in this company, where others declare them too. */
const isCounted = ({ shared }: PersonFacts, rule: "chosen" | "first"): boolean => {
  if (!shared) return true;
  return rule === "chosen" && shared.isChosen !== null ? shared.isChosen : shared.isFirst;
};

/** Whether an edition asks where a person counts whom several companies declare. */
export const asksWhereShared = ({ counting }: Edition): boolean => (counting.sharedPeople ?? "every") !== "every";

/** The facts without the people who, by the edition's rule, count in another company. The same facts where all count. */
export const countedFacts = (edition: Edition, facts: Facts): Facts => {
  const rule = edition.counting.sharedPeople ?? "every";
  if (rule === "every" || !facts.people.some(({ shared }) => shared)) return facts;
  return { ...facts, people: facts.people.filter((one) => isCounted(one, rule)) };
};
