import { asksPeople, everyPart, isRule } from "@/lib/edition/parts";
import { capped, scaled } from "@/lib/edition/quantity";
import type { HeldQuantity, PeopleQuantity, Quantity, ScoreRule } from "@/lib/edition/rule";
import { type Ask, nothing, type Reader, type Score } from "./reader";

type Value = (counted: readonly number[]) => number;

/** Whether a quantity also has a condition that asks for people: then it need not grow with them. */
export const hasLooseCondition = (quantity: Quantity): boolean =>
  [...everyPart(quantity)].some((part) => !isRule(part) && part.quantity === "only-if" && asksPeople(part.rule));

const peopleIn = (one: PeopleQuantity, id: string, { counters }: Reader, places: number[]): Value => {
  const place = counters.place(one, id);
  counters.dials.add(place);
  places.push(place);
  return (counted) => counted[place] ?? 0;
};

const heldIn = ({ kind, among }: HeldQuantity, { edition, competency }: Reader): Value => {
  const asks = edition.competencies
    .filter((one) => one.kind === kind && (among?.includes(one.id) ?? true))
    .map((one) => competency(one.id));
  return (counted) => asks.reduce((held, ask) => held + (ask(counted)?.length === 0 ? 1 : 0), 0);
};

/** The value of a quantity by the people counted, and the places it is counted at; all else stays as in the proof. */
const valueIn = (quantity: Quantity, id: string, reader: Reader, places: number[]): Value => {
  const { node } = reader;
  const below = (part: Quantity) => valueIn(part, `${id}/${part.id}`, reader, places);
  switch (quantity.quantity) {
    case "people":
      return peopleIn(quantity, id, reader, places);
    case "held":
      return heldIn(quantity, reader);
    case "weighted": {
      const value = below(quantity.of);
      return (counted) => capped(scaled([value(counted), quantity.weight], quantity.per), quantity.cap);
    }
    case "sum": {
      const values = quantity.of.map(below);
      return (counted) =>
        capped(
          values.reduce((sum, value) => capped(sum + value(counted), undefined), 0),
          quantity.cap,
        );
    }
    case "product": {
      const values = quantity.of.map(below);
      const factors = (counted: readonly number[]) => values.map((value) => value(counted));
      return (counted) => capped(scaled(factors(counted), quantity.per), quantity.cap);
    }
    case "only-if": {
      const isGiven = (node(id)?.children.length ?? 0) > 1;
      return isGiven ? below(quantity.gives) : () => quantity.otherwise;
    }
    default: {
      const have = node(id)?.have ?? 0;
      return () => have;
    }
  }
};

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
