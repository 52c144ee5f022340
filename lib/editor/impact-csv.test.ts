import { describe, expect, it } from "vitest";
import { impactCsvHead, impactCsvLines } from "./impact-csv";
import type { ExplainedMove } from "./impact-reasons";

const move: ExplainedMove = {
  ...{ partner: "p1", name: "Lafont", country: "FR", legacyLevel: null, from: "advanced", to: "partner" },
  ...{ direction: "falls", competenciesLost: ["a", "b"], competenciesGained: [], because: [] },
};
const impactCsv = ({ moves }: { moves: ExplainedMove[] }): string => `${impactCsvHead}${impactCsvLines(moves)}`;
const lineOf = (given: Partial<ExplainedMove>): string =>
  impactCsv({ moves: [{ ...move, ...given }] }).split("\r\n")[1] ?? "";

describe("the table of an edition's impact", () => {
  it("has one head, one line a company and an end, in UTF-8 that spreadsheets recognise", () => {
    const text = impactCsv({ moves: [move, move] });
    expect(text.startsWith('\uFEFF"partner","name"')).toBe(true);
    expect(text.split("\r\n")).toHaveLength(4);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(impactCsv({ moves: [] }).split("\r\n")).toHaveLength(2);
  });

  it("says who moves from where to where, and what they lose", () => {
    expect(lineOf({})).toBe('"p1","Lafont","FR","","falls","advanced","partner","","a b",""');
  });

  it.each([
    ['Café "Or"', '"Café ""Or"""'],
    ["Lafont, Fils\nSAS", '"Lafont, Fils'],
    ["=cmd|'/C calc'!A0", "\"'=cmd|'/C calc'!A0\""],
    ["+33 1", '"\'+33 1"'],
    ["-1", '"\'-1"'],
    ["@SUM(A1)", '"\'@SUM(A1)"'],
    ["\tx", '"\'\tx"'],
  ])("quotes the name %j, so that no spreadsheet runs it", (name, cell) => {
    expect(lineOf({ name })).toContain(cell);
  });
});
