import { capped, scaled } from "@/lib/edition/quantity";
import type { Quantity } from "@/lib/edition/rule";

/** A value by what is given, such as how many people are counted. */
export type ValueBy<G> = (given: G) => number;

type Ground<G> = {
  /** The value of a quantity with no other below it. */
  leaf: (quantity: Quantity, id: string) => ValueBy<G>;
  /** Whether the condition of an `only-if` is met in the proof. */
  isGiven: (id: string) => boolean;
};

/** The value of a quantity as a function of what is given; sums, products and weights are computed from the leaves. */
export const valueBy = <G>(quantity: Quantity, id: string, ground: Ground<G>): ValueBy<G> => {
  const below = (part: Quantity) => valueBy(part, `${id}/${part.id}`, ground);
  switch (quantity.quantity) {
    case "weighted": {
      const value = below(quantity.of);
      return (given) => capped(scaled([value(given), quantity.weight], quantity.per), quantity.cap);
    }
    case "sum": {
      const values = quantity.of.map(below);
      return (given) =>
        capped(
          values.reduce((sum, value) => capped(sum + value(given), undefined), 0),
          quantity.cap,
        );
    }
    case "product": {
      const values = quantity.of.map(below);
      const factors = (given: G) => values.map((value) => value(given));
      return (given) => capped(scaled(factors(given), quantity.per), quantity.cap);
    }
    case "only-if":
      return ground.isGiven(id) ? below(quantity.gives) : () => quantity.otherwise;
    default:
      return ground.leaf(quantity, id);
  }
};
