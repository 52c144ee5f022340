import "server-only";
import type { ReadSheet } from "@/lib/import/table";
import { runTask } from "@/lib/server/task/run";

/**
 * The tables of a file that somebody chose: CSV in any encoding and with any separator, XLSX, XLS or ODS, each sheet. Read off the
 * request's thread, in bounded time and memory; one of each asker at a time.
 * @throws Refusal `invalid` with a fault of the field "file": table-empty, table-locked, table-not-found, table-rows-many,
 * table-columns-many, table-too-large, table-unreadable; `portal-busy`, `file-too-slow`
 */
export const readTable = (bytes: Uint8Array, fileName: string, asker = "import"): Promise<{ sheets: ReadSheet[] }> =>
  runTask("table", { bytes, fileName }, { asker });
