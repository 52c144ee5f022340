import { lastDayOf } from "@/lib/date/last-day";
import type { Cell } from "@/lib/file/sheet/cell";
import type { Locale } from "@/lib/i18n/locale";

/** A list as a table: the names of its columns, and a row as cells, in a language. */
export type ListTable<Row> = {
  columns: (locale: Locale) => string[];
  cells: (row: Row, locale: Locale) => Cell[];
};

/** A day, or nothing. */
export const dayCell = (day: string | null): Cell => (day === null ? "" : { day });

/** An end as the last day that counts, as people and the import know it. */
export const lastDayCell = (until: string | null): Cell => dayCell(until === null ? null : lastDayOf(until));
