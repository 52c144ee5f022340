import type { Locale } from "@/lib/i18n/locale";
import type { Cell } from "./cell";

export const sheetKinds = ["csv", "xlsx"] as const;
/** A table to download: as a workbook, or as a CSV for the spreadsheets of a language. */
export type SheetForm = { kind: (typeof sheetKinds)[number]; locale: Locale };

/** Rows of a table, some at a time, as they are read. */
export type SheetRows = AsyncIterable<readonly (readonly Cell[])[]>;
