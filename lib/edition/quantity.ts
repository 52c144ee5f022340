import { z } from "zod";
import { atMost, count, credentialClause, head, measured } from "./clause";
import {
  competencyKinds,
  type Head,
  type HeldRule,
  type MeasureRule,
  type OfWhomRule,
  type Rule,
  ruleSchema,
} from "./rule";

/** A sum over a window, or the latest reading in it. */
export type MeasureQuantity = Head &
  Pick<MeasureRule, "measure" | "over" | "tagged"> & { quantity: "measure"; as: "sum" | "latest" };
/** Distinct people with a credential. */
export type PeopleQuantity = Head & Omit<OfWhomRule, "count" | keyof Head> & { quantity: "people" };
/** Competencies held, of a kind. */
export type HeldQuantity = Head & Pick<HeldRule, "kind" | "among"> & { quantity: "held" };
export type ConstantQuantity = Head & { quantity: "constant"; value: number };
/** `weight` for every full `per`, no more than `cap`: value * weight / per, rounded down. */
export type WeightedQuantity = Head & {
  quantity: "weighted";
  of: Quantity;
  weight: number;
  per: number;
  cap?: number | undefined;
};
export type SumQuantity = Head & { quantity: "sum"; of: Quantity[]; cap?: number | undefined };
/** The product of all, divided by `per` and rounded down: a multiplier of 1.5 is 150, with 100 in `per`. */
export type ProductQuantity = Head & { quantity: "product"; of: Quantity[]; per: number; cap?: number | undefined };
/** The quantity where the rule is met, `otherwise` (0) where it is not. */
export type OnlyIfQuantity = Head & { quantity: "only-if"; rule: Rule; gives: Quantity; otherwise: number };

/** A whole number made from the facts. Every step rounds down, so no answer hangs on how a machine rounds. */
export type Quantity =
  | MeasureQuantity
  | PeopleQuantity
  | HeldQuantity
  | ConstantQuantity
  | WeightedQuantity
  | SumQuantity
  | ProductQuantity
  | OnlyIfQuantity;

const one: z.ZodType<Quantity> = z.lazy(() => quantitySchema);
const several: z.ZodType<Quantity[]> = z.lazy(() => z.array(quantitySchema).min(1));
const rule: z.ZodType<Rule> = z.lazy(() => ruleSchema);
const factor = z.int().min(0).max(1_000_000_000);
const cap = atMost.optional();

export const quantitySchema: z.ZodType<Quantity> = z.lazy(() =>
  z.union([
    z.strictObject({ ...head, quantity: z.literal("measure"), ...measured, as: z.enum(["sum", "latest"]) }),
    z.strictObject({ ...head, quantity: z.literal("people"), ...credentialClause }),
    z.strictObject({
      ...head,
      quantity: z.literal("held"),
      kind: z.enum(competencyKinds),
      among: z.array(z.string()).min(1).optional(),
    }),
    z.strictObject({ ...head, quantity: z.literal("constant"), value: factor }),
    z.strictObject({ ...head, quantity: z.literal("weighted"), of: one, weight: factor, per: count, cap }),
    z.strictObject({ ...head, quantity: z.literal("sum"), of: several, cap }),
    z.strictObject({ ...head, quantity: z.literal("product"), of: several, per: count, cap }),
    z.strictObject({ ...head, quantity: z.literal("only-if"), rule, gives: one, otherwise: factor }),
  ]),
);

const [least, most] = [BigInt(Number.MIN_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER)];

/** The product of whole numbers over `per`, rounded down, exact; it stops at the largest whole numbers. */
export const scaled = (factors: readonly number[], per: number): number => {
  let plain = 1;
  for (const factor of factors) plain *= factor;
  if (Number.isSafeInteger(plain)) return Math.floor(plain / per) + 0;
  const [product, by] = [factors.reduce((all, factor) => all * BigInt(factor), 1n), BigInt(per)];
  const down = product / by - (product % by < 0n ? 1n : 0n);
  return Number(down < least ? least : down > most ? most : down);
};

/** The sum of whole numbers, no more than `cap`; it stops at the largest whole numbers. */
export const capped = (value: number, cap: number | undefined): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(value, cap ?? Number.MAX_SAFE_INTEGER));

/** The rules and quantities directly below a quantity. */
export const quantityParts = (quantity: Quantity): Quantity[] =>
  quantity.quantity === "weighted"
    ? [quantity.of]
    : quantity.quantity === "only-if"
      ? [quantity.gives]
      : quantity.quantity === "sum" || quantity.quantity === "product"
        ? quantity.of
        : [];
