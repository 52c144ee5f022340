import { objectNumbers, type PdfFile, pdfCatalog, readPdf } from "@/lib/verify/pdf/file";
import type { PdfValue } from "@/lib/verify/pdf/object";

/** Each character as the byte of its code. */
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Writes a value as PDF text; of a stream only its dictionary. */
export const written = (value: PdfValue): string => {
  if (value === null || typeof value !== "object") return String(value);
  if (value.type === "name") return `/${value.name}`;
  if (value.type === "ref") return `${value.number} ${value.generation} R`;
  if (value.type === "string") return `<${hex(value.bytes)}>`;
  if (value.type === "array") return `[${value.items.map(written).join(" ")}]`;
  return `<<${[...value.entries].map(([key, one]) => `/${key} ${written(one)}`).join(" ")}>>`;
};

/** A PDF of these objects, numbered from 1, the first of them its catalogue. */
export const pdfOf = (...objects: string[]): Uint8Array => {
  let text = "%PDF-1.7\n";
  const table = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table.join("")}trailer\n<</Root 1 0 R/Size ${size}>>\n`;
  return bytesOf(`${text}${end}startxref\n${text.length}\n%%EOF\n`);
};

export const firstFreeNumber = (file: PdfFile): number => Math.max(...objectNumbers(file)) + 1;

/** Appends a revision that replaces some objects, as any PDF editor does. */
export const appendTestRevision = (bytes: Uint8Array, objects: ReadonlyMap<number, string>): Uint8Array => {
  const file = readPdf(bytes);
  const [newest] = file.revisions;
  if (!newest || pdfCatalog(file).size === 0) throw new Error("Nothing to append to");
  let body = "\n";
  const table: string[] = [];
  for (const [number, text] of objects) {
    table.push(`${number} 1\n${String(bytes.length + body.length).padStart(10, "0")} 00000 n \n`);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const trailer = new Map(newest.trailer).set("Prev", newest.offset);
  trailer.set("Size", Math.max(Number(trailer.get("Size")), ...[...objects.keys()].map((n) => n + 1)));
  const end = `xref\n${table.join("")}trailer\n${written({ type: "dict", entries: trailer })}\n`;
  return concat(bytes, bytesOf(`${body}${end}startxref\n${bytes.length + body.length}\n%%EOF\n`));
};
