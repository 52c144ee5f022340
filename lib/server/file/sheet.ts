import "server-only";
import { Zip, ZipDeflate } from "fflate";
import { csvStart } from "@/lib/file/sheet/csv";
import type { SheetForm } from "@/lib/file/sheet/sheet";
import { sheetEnd, sheetPath, sheetStart, workbookParts } from "@/lib/file/sheet/workbook-xml";

const mediaTypes: Readonly<Record<SheetForm["kind"], string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const encoder = new TextEncoder();

/** Packs the sheet as its rows come, so that no table is held whole. */
async function* workbook(name: string, lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  const begin = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [path, xml] of Object.entries(workbookParts(name))) begin(path).push(encoder.encode(xml), true);
  const sheet = begin(sheetPath);
  sheet.push(encoder.encode(sheetStart));
  for await (const text of lines) {
    sheet.push(encoder.encode(text));
    yield* packed.splice(0);
  }
  sheet.push(encoder.encode(sheetEnd), true);
  zip.end();
  yield* packed.splice(0);
}

async function* csv(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  yield encoder.encode(csvStart);
  for await (const text of lines) yield encoder.encode(text);
}

/** The pieces as somebody reads them: what is not read is not computed. */
const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });

type Sheet = { form: SheetForm /** Of the file, without its ending. */; name: string; lines: AsyncIterable<string> };

/** Answers with a table to download, sent as its lines come. */
export const sendSheet = ({ form: { kind }, name, lines }: Sheet): Response =>
  new Response(streamOf(kind === "xlsx" ? workbook(name, lines) : csv(lines)), {
    headers: {
      "content-type": mediaTypes[kind],
      "content-disposition": `attachment; filename="${name}.${kind}"`,
      "cache-control": "private, no-store",
    },
  });
