import "server-only";
import type { SheetForm, SheetRows } from "@/lib/file/sheet/sheet";
import { csvLines, csvStart } from "./csv";
import { workbookOf } from "./workbook";

const mediaTypes: Readonly<Record<SheetForm["kind"], string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Sheet = {
  form: SheetForm;
  /** Of the file, without its ending, and of the sheet. */
  name: string;
  columns: readonly string[];
  rows: SheetRows;
};

const encoder = new TextEncoder();

async function* csv({ form: { locale }, columns, rows }: Sheet): AsyncGenerator<Uint8Array> {
  yield encoder.encode(csvStart + csvLines([columns], locale));
  for await (const some of rows) yield encoder.encode(csvLines(some, locale));
}

/** The bytes of a table as somebody takes them: what nobody takes is not computed. */
export async function* sheetBytes(sheet: Sheet): AsyncGenerator<Uint8Array> {
  if (sheet.form.kind === "csv") yield* csv(sheet);
  else yield* workbookOf(sheet.name, sheet.columns, sheet.rows);
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

/** Answers with a table to download whose bytes come from elsewhere. */
export const sendSheetBytes = ({ kind }: SheetForm, name: string, bytes: AsyncGenerator<Uint8Array>): Response =>
  new Response(streamOf(bytes), {
    headers: {
      "content-type": mediaTypes[kind],
      "content-disposition": `attachment; filename="${name}.${kind}"`,
      "cache-control": "private, no-store",
    },
  });

/** Answers with a table to download, sent as its rows come. */
export const sendSheet = (sheet: Sheet): Response => sendSheetBytes(sheet.form, sheet.name, sheetBytes(sheet));
