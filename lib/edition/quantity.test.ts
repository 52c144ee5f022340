import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capped, scaled } from "./quantity";

describe("a product of whole numbers divided", () => {
  it.each([
    [[7, 3], 2, 10],
    [[10, 150], 100, 15],
    [[-7], 2, -4],
    [[-8], 2, -4],
    [[0, -5], 3, 0],
    [[], 1, 1],
  ])("of %j by %i is rounded down: %i", (factors, per, expected) => {
    expect(scaled(factors, per)).toBe(expected);
  });

  it("is never minus zero, which a digest would tell apart from zero", () => {
    expect(Object.is(scaled([-1, 0], 5), 0)).toBe(true);
  });

  it("is exact at any size, and stops at the safe integers", () => {
    const factor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    const [least, most] = [BigInt(Number.MIN_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER)];
    fc.assert(
      fc.property(fc.array(factor, { maxLength: 4 }), fc.integer({ min: 1, max: 1_000_000 }), (factors, per) => {
        const product = factors.reduce((all, one) => all * BigInt(one), 1n);
        const rest = ((product % BigInt(per)) + BigInt(per)) % BigInt(per);
        const exact = (product - rest) / BigInt(per);
        expect(BigInt(scaled(factors, per))).toBe(exact < least ? least : exact > most ? most : exact);
      }),
    );
  });
});

describe("a capped sum", () => {
  it.each([
    [5, 3, 3],
    [2, 3, 2],
    [-2, 3, -2],
    [5, undefined, 5],
    [Number.MAX_SAFE_INTEGER * 2, undefined, Number.MAX_SAFE_INTEGER],
    [Number.MIN_SAFE_INTEGER * 2, 3, Number.MIN_SAFE_INTEGER],
  ])("of %i with the cap %s is %i", (value, cap, expected) => {
    expect(capped(value, cap)).toBe(expected);
  });
});
