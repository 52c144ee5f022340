import { execFileSync } from "node:child_process";
import path from "node:path";
import { partnerConnect2020 } from "@/lib/edition/catalogue/partner-connect-2020/edition";
import { importWords } from "@/lib/import/edition-words";
import { matchColumns } from "@/lib/import/match";
import { readingOf } from "@/lib/import/reading";
import { readRow } from "@/lib/import/row";
import { certified } from "@/lib/import/testing/certified";
import { writtenSheets } from "@/lib/import/testing/written";
import { readFile } from "@/lib/server/import/read-file";

/** Milliseconds to read the tables of a file, and to understand its rows; the most memory its process held beyond what it began with. */
type Measured = { name: string; kilobytes: number; rows: number; readMs: number; rowsMs: number; megabytes: number };

const peak = (): number => process.resourceUsage().maxRSS / 1_024;

/** Reads one layout of ten thousand certifications, as the import does. */
export const measureLayout = async (name: string): Promise<Measured> => {
  const written = writtenSheets.find((one) => one.name === name);
  if (!written) throw new Error(`There is no layout "${name}"`);
  const bytes = written.bytes(certified(10_000));
  const before = peak();
  const begun = performance.now();
  const { sheets } = await readFile({ bytes, fileName: name });
  const read = performance.now();
  const [sheet] = sheets.filter(({ columns }) => columns.length > 4);
  if (!sheet) throw new Error("No table");
  const match = matchColumns("credentials", sheet);
  const reading = readingOf(sheet, match, "credentials");
  const words = importWords([partnerConnect2020]);
  for (const row of sheet.rows) readRow("credentials", row, match, reading, words);
  const ended = performance.now();
  return {
    ...{ name, kilobytes: bytes.length / 1_024, rows: sheet.rows.length },
    ...{ readMs: read - begun, rowsMs: ended - read, megabytes: peak() - before },
  };
};

/** Each layout in a process of its own, so that none holds another's memory. */
export const measureImport = (say: (sentence: string) => void): Measured[] =>
  writtenSheets.map(({ name }) => {
    say(`Reading ${name} …`);
    const run = ["bench", "import-layout", name];
    return JSON.parse(
      execFileSync(process.execPath, [path.resolve("scripts", "run.mjs"), ...run], { encoding: "utf8" }),
    );
  });

export const importTable = (measured: readonly Measured[]): string =>
  [
    "| Layout | Size | Rows | Read | Understood | Memory |\n|---|---|---|---|---|---|",
    ...measured.map(({ name, kilobytes, rows, readMs, rowsMs, megabytes }) => {
      const figures = [`${kilobytes.toFixed(0)} kB`, rows, `${readMs.toFixed(0)} ms`, `${rowsMs.toFixed(0)} ms`];
      return `| ${[name, ...figures, `${megabytes.toFixed(0)} MB`].join(" | ")} |`;
    }),
  ].join("\n");
