import { describe, expect, it } from "vitest";
import { appendTestRevision, pdfOf } from "@/lib/verify/testing/write-pdf";
import { readPdf } from "./file";
import { hasActiveContent, onlyAddsSeal } from "./revision";

const catalog = "<</Type/Catalog/Pages 2 0 R/Names 4 0 R>>";
const document = pdfOf(catalog, "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page>>", "<<>>");
const withForm = catalog.replace(">>", "/AcroForm<</Fields[5 0 R]>>>>");
const sealedWith = (...objects: [number, string][]) => readPdf(appendTestRevision(document, new Map(objects)));
const isOnlySealed = (...objects: [number, string][]) => onlyAddsSeal(sealedWith(...objects), document);

describe("the revision that seals a document", () => {
  it("may add new objects, the form to the catalogue and the attachment to its names", () => {
    expect(isOnlySealed([5, "<</FT/Sig>>"])).toBe(true);
    expect(isOnlySealed([1, withForm], [5, "<</FT/Sig>>"])).toBe(true);
    expect(isOnlySealed([4, "<</EmbeddedFiles<</Names[(evidence.json)6 0 R]>>>>"], [6, "<<>>"])).toBe(true);
  });

  it.each<[string, [number, string][]]>([
    ["draws a page again", [[3, "<</Type/Page/Contents 5 0 R>>"]]],
    ["writes a page again unchanged", [[3, "<</Type/Page>>"]]],
    ["changes the order of pages", [[2, "<</Type/Pages/Kids[]>>"]]],
    ["leads the catalogue to other pages", [[1, "<</Type/Catalog/Pages 6 0 R/Names 4 0 R>>"]]],
    ["drops an entry of the catalogue", [[1, "<</Type/Catalog/Pages 2 0 R>>"]]],
    ["adds an action to the catalogue", [[1, catalog.replace(">>", "/OpenAction 5 0 R>>")]]],
    ["adds other names", [[4, "<</JavaScript 5 0 R>>"]]],
  ])("is refused where it %s", (_, objects) => {
    expect(isOnlySealed(...objects)).toBe(false);
  });

  it("is one: neither none nor two", () => {
    expect(onlyAddsSeal(readPdf(document), document)).toBe(false);
    const twice = appendTestRevision(appendTestRevision(document, new Map([[5, "1"]])), new Map([[6, "2"]]));
    expect(onlyAddsSeal(readPdf(twice), document)).toBe(false);
  });

  it("is about this document and no other", () => {
    const other = pdfOf(catalog, "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Rotate 90>>", "<<>>");
    expect(onlyAddsSeal(sealedWith([5, "1"]), other)).toBe(false);
  });
});

describe("active content", () => {
  it.each([
    ["a script", "<</S/JavaScript/JS(app.alert)>>"],
    ["a programme to launch", "<</S/Launch/F(calc.exe)>>"],
    ["a link outside", "<</A<</S/URI>>>>"],
    ["an action of its own", "<</AA<<>>>>"],
    ["a form of another kind", "[<</XFA 1>>]"],
    ["a script hidden by its spelling", "<</S/Java#53cript>>"],
  ])("is found in %s, however deep", (_, object) => {
    expect(hasActiveContent(readPdf(pdfOf(catalog, object)))).toBe(true);
    expect(hasActiveContent(sealedWith([9, `<</X[[${object}]]>>`]))).toBe(true);
  });

  it("is not found in an agreement, nor in words that only speak of it", () => {
    expect(hasActiveContent(readPdf(document))).toBe(false);
    expect(hasActiveContent(readPdf(pdfOf(catalog, "(JavaScript)", "/URIs")))).toBe(false);
  });
});
