import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { spentOn } from "@/lib/testing/spent";
import { pdfOf } from "./testing/write-pdf";
import { maximumBytes, verifySealed } from "./verify";

const mega = 1_000_000;
/** Milliseconds of a core: far above what any of these takes, far below what a person would call hanging. */
const patience = 15_000;

const withPages = (body: string, ...more: string[]) =>
  pdfOf("<</Type/Catalog/Pages 2 0 R/AcroForm 2 0 R>>", body, ...more);

const knot = (fields: number) => Array.from({ length: fields }, () => "3 0 R").join(" ");

/** Every entry of a table as large as allowed says its object stands at the same place, and that object is long. */
const overlapping = (): Uint8Array => {
  const body = `%PDF-1.7\n${" ".repeat(20 * mega)}`;
  const entry = `${String(9).padStart(10, "0")} 00000 n \n`;
  const table = `xref\n0 90000\n${entry.repeat(90_000)}trailer\n<</Root 1 0 R/Size 90000>>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, "latin1");
};

const bomb = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(100 * mega)).toString("latin1");
  const stream = `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n${packed}\nendstream`;
  const pages = Array.from({ length: 1500 }, () => "<</Type/Page/Contents 3 0 R>>");
  return withPages(`<</Type/Pages/Kids[${pages.map((_, i) => `${i + 4} 0 R`).join(" ")}]>>`, stream, ...pages);
};

const hostile: [string, () => Uint8Array][] = [
  ["fields tied in a knot", () => withPages(`<</Fields[${knot(5000)}]>>`, `<</FT/Sig/Kids[${knot(5000)} 2 0 R]>>`)],
  ["pages that are their own children", () => withPages("<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R 2 0 R]>>")],
  [
    "a revision that comes before itself",
    () => Buffer.from("%PDF-1.7\nxref\n0 0\ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n"),
  ],
  ["numbers beyond counting", () => Buffer.from(`%PDF-1.7\nxref\n0 9999999999\nstartxref\n9\n%%EOF\n`)],
  ["an offset beyond the file", () => Buffer.from("%PDF-1.7\nstartxref\n4294967295\n%%EOF\n")],
  ["arrays a million deep", () => withPages("[".repeat(mega))],
  ["dictionaries a million deep", () => withPages("<</A".repeat(mega))],
  ["an array of three million numbers", () => withPages(`[${"1 ".repeat(3 * mega)}]`)],
  ["a string of 8 MB", () => withPages(`(${"(".repeat(8 * mega)}`)],
  ["a comment of 8 MB", () => withPages(`%${"x".repeat(8 * mega)}\n<<>>`)],
  ["8 MB of nearly the last word", () => Buffer.from(`%PDF-1.7\n${"startxre".repeat(mega)}`)],
  ["objects that lie over one another", overlapping],
  ["fifteen hundred pages that unpack to 100 MB each", bomb],
];

test.each(hostile)("%s: an answer in bounded time", async (_, make) => {
  const file = make();
  const judge = async () => expect((await verifySealed(file, [])).valid).toBe(false);
  expect(await spentOn(judge)).toBeLessThan(patience);
});

test("a file over the limit is reported and not read", async () => {
  expect((await verifySealed(new Uint8Array(maximumBytes + 1), [])).faults).toEqual(["too-large"]);
});
