import { describe, expect, it } from "vitest";
import { partnerConnect2020 } from "@/lib/edition/catalogue/partner-connect-2020/edition";
import { readFile } from "@/lib/server/import/read-file";
import { importWords } from "./edition-words";
import { matchColumns } from "./match";
import { readingOf } from "./reading";
import { readRow } from "./row";
import type { ReadSheet } from "./table";
import { certified, valuesOf } from "./testing/certified";
import { writtenSheets } from "./testing/written";

const rows = certified(10_000);
const wanted = rows.map(valuesOf);
const words = importWords([partnerConnect2020]);

const valuesIn = (sheet: ReadSheet) => {
  const match = matchColumns("credentials", sheet);
  const reading = readingOf(sheet, match, "credentials");
  return sheet.rows.map((row) => readRow("credentials", row, match, reading, words));
};

describe("ten thousand certifications", () => {
  it("are written in eight layouts", () => {
    expect(writtenSheets).toHaveLength(8);
  });

  it.each(writtenSheets)("are the same, read from $name", async ({ name, bytes }) => {
    const { sheets } = await readFile({ bytes: bytes(rows), fileName: name });
    const [sheet, ...others] = sheets.filter(({ columns }) => columns.length > 4);
    if (!sheet) throw new Error("No table");
    expect(others).toEqual([]);
    const read = valuesIn(sheet);
    expect(read.filter(({ faults }) => Object.keys(faults).length > 0).slice(0, 3)).toEqual([]);
    expect(read.map(({ values }) => values)).toEqual(wanted);
  });
});
