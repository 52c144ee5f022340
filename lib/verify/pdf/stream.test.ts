import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bytesOf, pdfOf } from "@/lib/verify/testing/write-pdf";
import { readPdf } from "./file";
import { inflate } from "./inflate";
import { streamBytes } from "./stream";

const drawing = "q 1 0 0 1 0 0 cm Q";
const packed = deflateSync(drawing).toString("latin1");
const streamOf = (data: string, entries = "", length: string | number = data.length) =>
  `<</Length ${length}${entries}>>\nstream\n${data}\nendstream`;
const contentOf = (object: string, limit = 1_000) =>
  streamBytes(readPdf(pdfOf("<</Type/Catalog>>", object, "18")), { type: "ref", number: 2, generation: 0 }, limit);

describe("the content of a stream", () => {
  it.each([
    ["plain", streamOf(drawing)],
    ["of a length that another object says", streamOf(drawing, "", "3 0 R")],
    ["packed", streamOf(packed, "/Filter/FlateDecode")],
    ["packed by a list of one filter", streamOf(packed, "/Filter[/FlateDecode]")],
  ])("is read %s", async (_, object) => {
    expect(await contentOf(object)).toEqual(bytesOf(drawing));
  });

  it.each([
    ["no stream", "<</Length 3>>"],
    ["a text", "(stream)"],
    ["no length", "<<>>\nstream\nabc\nendstream"],
    ["a negative length", streamOf(drawing, "", -1)],
    ["another filter", streamOf(packed, "/Filter/LZWDecode")],
    ["two filters", streamOf(packed, "/Filter[/ASCIIHexDecode/FlateDecode]")],
    ["parameters of its filter", streamOf(packed, "/Filter/FlateDecode/DecodeParms<</Predictor 12>>")],
    ["damaged data", streamOf(`${packed.slice(0, 4)}????`, "/Filter/FlateDecode")],
  ])("is not read where there is %s", async (_, object) => {
    expect(await contentOf(object)).toBeNull();
  });

  it("is read up to its limit and not beyond, packed or not", async () => {
    for (const object of [streamOf(drawing), streamOf(packed, "/Filter/FlateDecode")]) {
      expect(await contentOf(object, drawing.length)).toHaveLength(drawing.length);
      expect(await contentOf(object, drawing.length - 1)).toBeNull();
    }
  });
});

describe("unpacking", () => {
  it("counts what it held, so that many streams together have one limit", async () => {
    expect(await inflate(deflateSync(Buffer.alloc(5_000)), 5_000)).toMatchObject({ held: 5_000 });
    const { plain, held } = await inflate(deflateSync(Buffer.alloc(5_000)), 100);
    expect(plain).toBeNull();
    expect(held).toBeGreaterThan(100);
  });
});
