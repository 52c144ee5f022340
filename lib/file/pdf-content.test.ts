import { describe, expect, it } from "vitest";
import { isPdfCut, pdfStart } from "./pdf-content";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const whole = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n40\n%%EOF\n";

describe("a PDF", () => {
  it("begins after a few bytes before its head, and nowhere else", () => {
    expect(pdfStart(bytes(whole))).toBe(0);
    expect(pdfStart(bytes(`\r\n\ufeff ${whole}`))).toBe(4);
    expect(pdfStart(bytes(`${" ".repeat(2_000)}${whole}`))).toBe(-1);
    expect(pdfStart(bytes("%PDF: a text about it"))).toBe(-1);
  });

  it.each([
    ["a whole one", whole],
    ["one with lines of a mail program after it", `${whole}\n-- \nSent from my phone\n`],
    ["one padded with zeros", `${whole}${"\0".repeat(600)}`],
    ["one with two revisions", `${whole}2 0 obj<<>>endobj\nstartxref\n90\n%%EOF`],
    ["one that lost the last letters of its end", whole.trimEnd().slice(0, -3)],
    ["one for the web", whole.replace("/Catalog", "/Linearized 1/L 80")],
  ])("is whole: %s", (_, text) => expect(isPdfCut(bytes(text))).toBe(false));

  it.each([
    ["one without an end", whole.slice(0, 50)],
    ["one whose second revision stops", `${whole}2 0 obj<<>>endo`],
    ["one for the web that is shorter than it says", whole.replace("/Catalog", "/Linearized 1/L 4000")],
    ["a head alone", "%PDF-1.7\n"],
  ])("is cut: %s", (_, text) => expect(isPdfCut(bytes(text))).toBe(true));
});
