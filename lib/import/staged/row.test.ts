import { describe, expect, it } from "vitest";
import { faultyLine, withMendedColumns } from "./faulty";
import { mendedFields, readStaged, typedText } from "./read";
import { keptCell, stagedSheet } from "./sheet";

describe("a staged row", () => {
  const match = { name: 0, earnedOn: 1 };
  const staged = { line: 3, cells: ["Ada", "31/02/2019"], mended: { earnedOn: "28/02/2019" }, isLeftOut: false };

  it("says what was typed in place of its cells, and is offered as it stands", () => {
    expect([typedText(staged, match, "name"), typedText(staged, match, "earnedOn")]).toEqual(["Ada", "28/02/2019"]);
    const words = {
      credentialTypes: [],
      tracks: [],
      activityKinds: [],
      businessModels: [],
      formerLevels: [],
      vendors: [],
    };
    const reading = {
      dayOrder: "day-first",
      decimalMark: ",",
      dayEpoch: 1900,
      isAmbiguous: { days: false, numbers: false },
    } as const;
    expect(readStaged(staged, { kind: "credentials", match, reading, words }).fields).toMatchObject({
      ...{ name: "Ada", earnedOn: "2019-02-28" },
    });
    // What a person typed is no number that a spreadsheet shortened.
    const id = { cells: ["Ada", "1.2E+15"], mended: { candidateId: "1.2E+15" } };
    expect(
      readStaged({ ...staged, ...id }, { kind: "credentials", match: { name: 0, candidateId: 1 }, reading, words }),
    ).toMatchObject({
      fields: { candidateId: "1.2E+15" },
      faults: expect.not.objectContaining({ candidateId: "number-shortened" }),
    });
    const offered = mendedFields("credentials", { ...staged, faults: { type: "required" } }, match);
    expect(offered.map(({ field, fault }) => [field, fault])).toEqual([
      ["name", null],
      ["type", "required"],
      ["earnedOn", null],
    ]);
  });

  it("leaves with its faults as it came, with what was mended, and the reason behind it", () => {
    expect(faultyLine(staged, match, 3, "Why")).toEqual(["Ada", "28/02/2019", "", "Why"]);
    const { match: wider, added } = withMendedColumns({ name: 0, earnedOn: null }, 2, ["name", "earnedOn"]);
    expect(added).toEqual(["earnedOn"]);
    expect(faultyLine(staged, wider, 3, "Why")).toEqual(["Ada", "31/02/2019", "28/02/2019", "Why"]);
  });

  it("keeps nothing that a database would not", () => {
    expect([keptCell("a\0b"), keptCell(Number.NaN), keptCell("x".repeat(9_000))]).toEqual([
      "a\ufffdb",
      null,
      "x".repeat(2_000),
    ]);
    const sheet = stagedSheet({
      name: "n".repeat(200),
      headerLine: 1,
      columns: ["a\0"],
      rows: [],
      leftOut: Array.from({ length: 140 }, (_, line) => ({ line, why: "empty" as const })),
      dayEpoch: 1900,
    });
    expect([sheet.name.length, sheet.columns, sheet.rows]).toEqual([100, ["a\ufffd"], 0]);
    expect([sheet.leftOut.length, sheet.leftOutLines]).toEqual([100, 140]);
  });
});
