import { describe, expect, it } from "vitest";
import { formsIn } from "@/components/testing/form";
import { draw } from "@/components/testing/render";
import { defaultEdition } from "@/lib/edition/catalogue/editions";
import { EditionCurrency } from "./edition-currency";

const row = { id: "next-2021", rowVersion: 5 };
const edition = { ...defaultEdition, currency: "CHF" };

describe("the currency of an edition", () => {
  it.each([
    ["fr", "franc suisse (CHF)"],
    ["en", "Swiss Franc (CHF)"],
  ] as const)("is told by its name and its code, in %s", (locale, told) => {
    expect(draw(<EditionCurrency edition={edition} row={null} />, locale).lines).toContain(told);
  });

  it("is changed by one form in a draft, which holds its code, and in no other edition", () => {
    expect(formsIn(draw(<EditionCurrency edition={edition} row={null} />))).toEqual([]);
    expect(formsIn(draw(<EditionCurrency edition={edition} row={row} />)).map(({ fields }) => fields)).toEqual([
      expect.objectContaining({ currency: "CHF" }),
    ]);
  });
});
