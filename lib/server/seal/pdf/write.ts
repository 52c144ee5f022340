import type { PdfFile } from "@/lib/verify/pdf/file";
import type { PdfValue } from "@/lib/verify/pdf/object";

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

const writeName = (name: string): string =>
  `/${name.replace(/[^!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;

/** Writes an object as text. Streams are not written again: a revision only adds. */
const writeValue = (value: PdfValue): string => {
  if (value === null || typeof value !== "object") return String(value);
  if (value.type === "name") return writeName(value.name);
  if (value.type === "ref") return `${value.number} ${value.generation} R`;
  if (value.type === "string") return `<${Buffer.from(value.bytes).toString("hex").toUpperCase()}>`;
  if (value.type === "array") return `[${value.items.map(writeValue).join(" ")}]`;
  if (value.type === "stream") throw new Error("A stream is never written again");
  return writeEntries(value.entries);
};

export const writeEntries = (entries: ReadonlyMap<string, PdfValue>): string =>
  `<<\n${[...entries].map(([key, value]) => `${writeName(key)} ${writeValue(value)}\n`).join("")}>>`;

export type NewObject = { number: number; parts: (string | Uint8Array)[] };

export const writeStream = (bytes: Uint8Array): (string | Uint8Array)[] => [
  `<</Length ${bytes.length}>>\nstream\n`,
  bytes,
  "\nendstream",
];

/** Consecutive object numbers share a section of the cross-reference table. */
const sectionsOf = (offsets: ReadonlyMap<number, number>): string => {
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  const starts = numbers.filter((number) => !offsets.has(number - 1));
  const run = (from: number): number[] => numbers.filter((n, i) => n >= from && n - from === i - numbers.indexOf(from));
  const line = (number: number) => `${String(offsets.get(number)).padStart(10, "0")} 00000 n \n`;
  return starts.map((from) => `${from} ${run(from).length}\n${run(from).map(line).join("")}`).join("");
};

/** Appends a revision with these objects after the last byte; nothing before it changes. */
export const appendRevision = (file: PdfFile, objects: readonly NewObject[]): Uint8Array => {
  const newest = file.revisions[0];
  if (!newest) throw new Error("A file without a revision");
  const parts: Uint8Array[] = [file.bytes];
  let at = file.bytes.length;
  const push = (part: string | Uint8Array): void => {
    const bytes = typeof part === "string" ? latin1(part) : part;
    parts.push(bytes);
    at += bytes.length;
  };
  if (file.bytes.at(-1) !== 10) push("\n");
  const offsets = new Map<number, number>();
  for (const { number, parts: body } of objects) {
    offsets.set(number, at);
    for (const part of [`${number} 0 obj\n`, ...body, "\nendobj\n"]) push(part);
  }
  const size = Math.max(Number(newest.trailer.get("Size") ?? 0), ...objects.map(({ number }) => number + 1));
  const trailer = new Map(newest.trailer).set("Size", size).set("Prev", newest.offset);
  const table = at;
  push(`xref\n${sectionsOf(offsets)}trailer\n${writeEntries(trailer)}\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
};
