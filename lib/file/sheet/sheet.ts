import type { Locale } from "@/lib/i18n/locale";
import type { Cell } from "./cell";
import { csvLine } from "./csv";
import { sheetRow } from "./workbook-xml";

export const sheetKinds = ["csv", "xlsx"] as const;
/** A table to download: as a workbook, or as a CSV for the spreadsheets of a language. */
export type SheetForm = { kind: (typeof sheetKinds)[number]; locale: Locale };

/** The lines of a table, as its form has them. */
export const sheetLines = (rows: readonly (readonly Cell[])[], { kind, locale }: SheetForm): string =>
  rows.map((cells) => (kind === "xlsx" ? sheetRow(cells) : csvLine(cells, locale))).join("");
