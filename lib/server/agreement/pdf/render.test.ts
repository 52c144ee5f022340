import { Font } from "@react-pdf/renderer";
import { describe, expect, test } from "vitest";
import { drawnRanges } from "@/lib/agreement/document/drawable";
import { agreementLanguages } from "@/lib/agreement/text/language";
import { formatDay } from "@/lib/date/day";
import { countryName } from "@/lib/i18n/country";
import { specimenDocument } from "@/lib/server/seal/specimen";
import { objectNumbers, pdfEntries, pdfName, pdfObject, readPdf } from "@/lib/verify/pdf/file";
import { hasActiveContent } from "@/lib/verify/pdf/revision";
import { fontFamily, registerFonts } from "./fonts";
import { renderAgreementPdf } from "./render";

const fontsOf = (pdf: Uint8Array) => {
  const file = readPdf(pdf);
  return objectNumbers(file)
    .map((number) => pdfEntries(file, pdfObject(file, number)))
    .filter((entries) => pdfName(entries.get("Type")) === "Font" && !entries.has("DescendantFonts"))
    .map((entries) => [pdfName(entries.get("BaseFont")), entries.has("FontDescriptor")]);
};

describe.each(agreementLanguages)("the agreement in %s", (language) => {
  test("gives the same bytes for the same input", async () => {
    const [first, second] = [
      await renderAgreementPdf(specimenDocument({ language })),
      await renderAgreementPdf(specimenDocument({ language })),
    ];
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
  });

  test("embeds every font and holds no script, action or link", async () => {
    const { pdf } = await renderAgreementPdf(specimenDocument({ language }));
    expect(fontsOf(pdf).length).toBeGreaterThan(1);
    for (const [name, embedded] of fontsOf(pdf)) expect(embedded, String(name)).toBe(true);
    expect(hasActiveContent(readPdf(pdf))).toBe(false);
  });

  test("has a cover, the framework, one page or more an annex and a signature page", async () => {
    const none = await renderAgreementPdf(specimenDocument({ language, annexes: [] }));
    const one = await renderAgreementPdf(specimenDocument({ language, annexes: ["resale"] }));
    expect(none.pages).toBeGreaterThan(4);
    expect(one.pages).toBe(none.pages + 1);
  });
});

test("embeds fonts for names in other alphabets", async () => {
  const document = specimenDocument({ language: "en", annexes: [] });
  const party = { ...document.party, legalName: "Łódź Ελλάδα Київ Việt SARL" };
  const { pdf } = await renderAgreementPdf({ ...document, party });
  for (const [name, embedded] of fontsOf(pdf)) expect(embedded, String(name)).toBe(true);
});

test("the fonts have every character that names and addresses may hold, in each weight", async () => {
  registerFonts();
  for (const fontWeight of [400, 600]) {
    const drawn = new Set<number>();
    for (const family of fontFamily) {
      const source = Font.getFont({ fontFamily: family, fontWeight, fontStyle: "normal" });
      await source.load();
      for (const code of (source.data as unknown as { characterSet: number[] }).characterSet) drawn.add(code);
    }
    const missing = drawnRanges.split(/\s+/).flatMap((range) => {
      const [from = 0, to = from] = range.split("-").map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, place) => from + place).filter((code) => !drawn.has(code));
    });
    expect([fontWeight, missing]).toEqual([fontWeight, []]);
  }
});

test("a document with a party that nobody could read is never drawn", async () => {
  const document = specimenDocument({ language: "en", annexes: [] });
  const party = { ...document.party, legalName: "株式会社" };
  await expect(renderAgreementPdf({ ...document, party })).rejects.toMatchObject({ code: "not-drawable" });
});

test("days and countries are written in the language of the document", () => {
  expect(formatDay("2019-10-01", "fr")).toBe("1er octobre 2019");
  expect(formatDay("2019-10-11", "fr")).toBe("11 octobre 2019");
  expect(formatDay("2019-10-01", "en")).toBe("1 October 2019");
  expect(countryName("BE", "fr")).toBe("Belgique");
});
