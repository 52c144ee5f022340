import type { Quantity } from "./rule";

const [least, most] = [BigInt(Number.MIN_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER)];

/**
 * The product of whole numbers divided by `per`, exact and rounded down. Results beyond the safe integers become the
 * nearest of them.
 */
export const scaled = (factors: readonly number[], per: number): number => {
  let plain = 1;
  for (const factor of factors) plain *= factor;
  if (Number.isSafeInteger(plain)) return Math.floor(plain / per) + 0;
  const [product, by] = [factors.reduce((all, factor) => all * BigInt(factor), 1n), BigInt(per)];
  const down = product / by - (product % by < 0n ? 1n : 0n);
  return Number(down < least ? least : down > most ? most : down);
};

/** A sum of whole numbers, at most `cap`. Results beyond the safe integers become the nearest of them. */
export const capped = (value: number, cap: number | undefined): number =>
  Math.max(Number.MIN_SAFE_INTEGER, Math.min(value, cap ?? Number.MAX_SAFE_INTEGER));

/** The quantities directly below a quantity; the rule of an `only-if` is not among them. */
export const quantityParts = (quantity: Quantity): Quantity[] =>
  quantity.quantity === "weighted"
    ? [quantity.of]
    : quantity.quantity === "only-if"
      ? [quantity.gives]
      : quantity.quantity === "sum" || quantity.quantity === "product"
        ? quantity.of
        : [];
