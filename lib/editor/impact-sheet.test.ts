import { expect, it } from "vitest";
import type { ExplainedMove } from "./impact-reasons";
import { impactColumns, impactRows } from "./impact-sheet";

const move: ExplainedMove = {
  ...{ partner: "p1", name: "Lafont", country: "FR", legacyLevel: null, from: "advanced", to: "partner" },
  ...{ direction: "falls", competenciesLost: ["a", "b"], competenciesGained: [], because: [] },
};

it("the table of an edition's impact has a row a company: who moves from where to where, what they lose, and for which day", () => {
  const [row, ...others] = impactRows([move], "2020-02-29");
  expect(others).toEqual([]);
  expect(row).toHaveLength(impactColumns.length);
  expect(row).toEqual([
    ...["p1", "Lafont", "FR", "", "falls", "advanced", "partner", "", "a b", ""],
    ...[0, { day: "2020-02-29" }],
  ]);
});
