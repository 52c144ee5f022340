import { describe, expect, it } from "vitest";
import { pdfOf } from "@/lib/verify/testing/write-pdf";
import { readPdf } from "./file";
import { digestPages, pageFaults } from "./pages";

const streamOf = (data: string) => `<</Length ${data.length}>>\nstream\n${data}\nendstream`;
const pageOf = (content: string, more = "") => `<</Type/Page/Contents ${content}${more}>>`;

/** A file of two pages in this order, of which the drawings are objects 5 and 6. */
const fileOf = (kids: string, first = "A", more = "") =>
  readPdf(
    pdfOf(
      "<</Type/Catalog/Pages 2 0 R>>",
      `<</Type/Pages/Kids[${kids}]>>`,
      pageOf("5 0 R", more),
      pageOf("[6 0 R]"),
      streamOf(first),
      streamOf("B"),
    ),
  );
const sealedPages = async (): Promise<string[]> =>
  (await digestPages(fileOf("3 0 R 4 0 R"))).filter((digest) => digest !== null);

describe("the pages of a sealed file", () => {
  it("have one digest each, in reading order, whether their content is one stream or a list", async () => {
    const [first, second] = await sealedPages();
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestPages(fileOf("4 0 R 3 0 R"))).toEqual([second, first]);
  });

  it("are counted once, even where one is named twice or holds itself", async () => {
    expect(await digestPages(fileOf("3 0 R 3 0 R 2 0 R 4 0 R"))).toEqual(await sealedPages());
  });

  it("are read through a tree of pages", async () => {
    const nested = pdfOf(
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[7 0 R 4 0 R]>>",
      ...[pageOf("5 0 R"), pageOf("6 0 R"), streamOf("A"), streamOf("B"), "<</Type/Pages/Kids[3 0 R]>>"],
    );
    expect(await digestPages(readPdf(nested))).toEqual(await sealedPages());
  });

  it.each([
    ["unchanged", "3 0 R 4 0 R", "A", "", []],
    ["swapped", "4 0 R 3 0 R", "A", "", ["pages-swapped"]],
    ["drawn again", "3 0 R 4 0 R", "C", "", ["page-content"]],
    ["fewer", "3 0 R", "A", "", ["pages-differ"]],
    ["annotated", "3 0 R 4 0 R", "A", "/Annots[5 0 R]", ["annotation-added"]],
    ["swapped and annotated", "4 0 R 3 0 R", "A", "/Annots[5 0 R]", ["pages-swapped", "annotation-added"]],
    ["given an empty list of annotations", "3 0 R 4 0 R", "A", "/Annots[]", []],
  ])("are told to be %s", async (_, kids, first, more, faults) => {
    expect(await pageFaults(fileOf(kids, first, more), await sealedPages())).toEqual(faults);
  });

  it("are not compared where the evidence has no digests, but annotations still show", async () => {
    expect(await pageFaults(fileOf("4 0 R 3 0 R"), null)).toEqual([]);
    expect(await pageFaults(fileOf("3 0 R", "A", "/Annots[5 0 R]"), null)).toEqual(["annotation-added"]);
  });
});
