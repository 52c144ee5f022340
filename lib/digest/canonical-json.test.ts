import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "@/lib/digest/canonical-json";

test("keys are sorted at every depth and nothing is indented", () => {
  expect(canonicalJson({ b: [3, { z: null, a: true }], a: "é\n" })).toBe('{"a":"é\\n","b":[3,{"a":true,"z":null}]}');
});

test("keys are sorted by UTF-16 code units as RFC 8785 asks", () => {
  const sample = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  expect(canonicalJson(sample)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("a value without a single spelling is refused with its path", () => {
  for (const value of [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1n,
    new Date(0),
    new Map(),
    () => 1,
    "\ud800",
  ])
    expect(() => canonicalJson({ list: [value] })).toThrow(/\$\.list\[0\]/);
});

test("minus zero is written as zero", () => expect(canonicalJson([-0])).toBe("[0]"));

test("a hole in an array is refused like undefined", () => {
  const holed: number[] = [1];
  holed[2] = 3;
  expect(() => canonicalJson(holed)).toThrow(/\$\[1\]/);
});

test("the order in which keys were written makes no difference", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse());
      return canonicalJson(record) === canonicalJson(reversed);
    }),
  );
});

test("the written text reads back as the same value", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.maxSafeInteger())), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
