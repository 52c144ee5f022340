import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell } from "./csv-cell";

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
    for (const space of before) expect(csvCell(`${space}${sign}1+1`)).toBe(`"'${space}${sign}1+1"`);
  });

  it.each(["\tx", "\rx", "\nx"])("is no other cell where it begins with %j", (text) => {
    expect(csvCell(text)).toBe(`"'${text}"`);
  });

  it.each(["", "Lafont", "  Lafont", "A=1", "3 - 1", "été", "'x", "a@b.example"])("stays %j", (text) => {
    expect(csvCell(text)).toBe(`"${text}"`);
  });

  it("is one cell, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(csvCell(text).slice(1, -1).replaceAll('""', "")).not.toContain('"');
      }),
    );
  });
});
