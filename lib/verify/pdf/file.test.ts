import { describe, expect, it } from "vitest";
import { appendTestRevision, bytesOf, pdfOf } from "@/lib/verify/testing/write-pdf";
import { objectNumbers, pdfCatalog, pdfEntries, pdfItems, pdfName, pdfObject, readPdf, resolve } from "./file";
import { PdfSyntaxError } from "./object";

const plain = pdfOf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "(first)");
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const changed = (from: string, to: string): Uint8Array => bytesOf(textOf(plain).replace(from, to));

describe("a file", () => {
  const file = readPdf(plain);

  it("is read from its catalogue down, following references", () => {
    expect(pdfName(pdfCatalog(file).get("Type"))).toBe("Catalog");
    expect(pdfItems(file, pdfEntries(file, pdfCatalog(file).get("Pages")).get("Kids"))).toHaveLength(1);
    expect(resolve(file, { type: "ref", number: 3, generation: 0 })).toMatchObject({ bytes: bytesOf("first") });
  });

  it("has nothing where an object, an entry or a type is missing", () => {
    expect(pdfObject(file, 9)).toBeNull();
    expect(pdfObject(file, 0)).toBeNull();
    expect(pdfEntries(file, undefined).size + pdfEntries(file, 7).size).toBe(0);
    expect(pdfItems(file, pdfCatalog(file).get("Pages"))).toEqual([]);
    expect(pdfName({ type: "array", items: [] })).toBeNull();
  });

  it("shows of each object what its newest revision says", () => {
    const newer = readPdf(
      appendTestRevision(
        plain,
        new Map([
          [3, "(second)"],
          [4, "(added)"],
        ]),
      ),
    );
    expect(newer.revisions).toHaveLength(2);
    expect(pdfObject(newer, 3)).toMatchObject({ bytes: bytesOf("second") });
    expect(pdfObject(newer, 4)).toMatchObject({ bytes: bytesOf("added") });
    expect(pdfObject(newer, 2)).toEqual(pdfObject(file, 2));
    expect(objectNumbers(newer).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    ["no header", changed("%PDF-", "%FDP-")],
    ["no last word", changed("startxref", "startxxxx")],
    ["a table elsewhere", changed("startxref\n", "startxref\n1")],
    ["an entry of no kind", changed(" n ", " x ")],
    ["a count that is no number", changed("xref\n0 4", "xref\n0 -4")],
    ["more objects than are worth reading", changed("xref\n0 4", "xref\n0 100001")],
    ["no trailer", changed("<</Root 1 0 R/Size 4>>", "[]")],
    ["a revision before itself", changed("/Size 4", `/Size 4/Prev ${textOf(plain).lastIndexOf("xref\n0")}`)],
  ])("is refused with %s", (_, bytes) => {
    expect(() => readPdf(bytes)).toThrow(PdfSyntaxError);
  });

  it("is refused where an object is another than its table says", () => {
    const moved = readPdf(changed("3 0 obj", "4 0 obj"));
    expect(() => pdfObject(moved, 3)).toThrow(PdfSyntaxError);
  });
});
