import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardedText, unguardedText } from "./csv-cell";

const signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "⁼", "⁺", "\u2212"];
const before = [
  "",
  " ",
  "\t",
  "\r",
  "\n",
  "\u00a0",
  "\u3000",
  "\u2009",
  "\ufeff",
  "\u200b",
  "\u200f",
  "\u202e",
  " \t \u3000",
];

describe("a cell of an exported sheet", () => {
  it.each(signs)("is no formula where it begins with %s, whatever comes before that", (sign) => {
    for (const space of before) expect(guardedText(`${space}${sign}1+1`)).toBe(`'${space}${sign}1+1`);
  });

  it.each(["\tx", "\rx", "\nx"])("is no other cell where it begins with %j", (text) => {
    expect(guardedText(text)).toBe(`'${text}`);
  });

  it("keeps every other text as it is, names that begin with an apostrophe too", () => {
    for (const text of ["a=b", "12-3", "Amélie", "", "é", "'s-Hertogenbosch"]) expect(guardedText(text)).toBe(text);
  });

  it("is read back as the text that it was", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .tuple(fc.constantFrom("", "'", "''", ...before), fc.constantFrom(...signs), fc.string())
        .map((parts) => parts.join("")),
    );
    fc.assert(fc.property(text, (one) => unguardedText(guardedText(one)) === one));
  });
});
