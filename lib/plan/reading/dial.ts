import { asksPeople, competenciesAmong, everyPart, isRule } from "@/lib/edition/parts";
import type { HeldQuantity, PeopleQuantity, Quantity, ScoreRule } from "@/lib/edition/rule";
import { type ValueBy, valueBy } from "@/lib/plan/quantity-value";
import { type Ask, nothing, type Reader, type Score } from "./reader";

type Value = ValueBy<readonly number[]>;

/** Whether a quantity also has a condition that asks for people: then it need not grow with them. */
export const hasLooseCondition = (quantity: Quantity): boolean =>
  [...everyPart(quantity)].some((part) => !isRule(part) && part.quantity === "only-if" && asksPeople(part.rule));

const peopleIn = (one: PeopleQuantity, id: string, { counters }: Reader, places: number[]): Value => {
  const place = counters.place(one, id);
  counters.dials.add(place);
  places.push(place);
  return (counted) => counted[place] ?? 0;
};

const heldIn = (quantity: HeldQuantity, { edition, competency }: Reader): Value => {
  const asks = competenciesAmong(edition, quantity).map((one) => competency(one.id));
  return (counted) => asks.reduce((held, ask) => held + (ask(counted)?.length === 0 ? 1 : 0), 0);
};

/** The value of a quantity by the people counted, and the places it is counted at; all else stays as in the proof. */
const valueIn = (quantity: Quantity, id: string, reader: Reader, places: number[]): Value =>
  valueBy<readonly number[]>(quantity, id, {
    isGiven: (at) => (reader.node(at)?.children.length ?? 0) > 1,
    leaf: (part, at) => {
      if (part.quantity === "people") return peopleIn(part, at, reader, places);
      if (part.quantity === "held") return heldIn(part, reader);
      const have = reader.node(at)?.have ?? 0;
      return () => have;
    },
  });

/** What is left of a score: nothing once it is reached, the score itself where people never raise it far enough. */
export const readScore = (rule: ScoreRule, id: string, reader: Reader): Ask => {
  if (hasLooseCondition(rule.quantity)) return () => [id];
  const places: number[] = [];
  const value = valueIn(rule.quantity, `${id}/${rule.quantity.id}`, reader, places);
  const reaches: Score["reaches"] = (counted) => value(counted) >= rule.atLeast;
  const score: Score = { id, places, reaches, isBlocked: false };
  reader.scores.push(score);
  return (counted) => (score.isBlocked ? [id] : score.reaches(counted) ? nothing : null);
};
