import { dayInZone } from "@/lib/date/day";
import { lastDayOf } from "@/lib/date/last-day";
import type { Cell } from "@/lib/file/sheet/cell";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translate";

/** A list as a table: the names of its columns, and a row as cells, in a language. */
export type ListTable<Row> = {
  columns: (locale: Locale) => string[];
  cells: (row: Row, locale: Locale) => Cell[];
};

/** A day, or nothing. */
export const dayCell = (day: string | null): Cell => (day === null ? "" : { day });

/** An end as the last day that counts, as people and the import know it. */
export const lastDayCell = (until: string | null): Cell => dayCell(until === null ? null : lastDayOf(until));

/** What the rows of many lists have besides: the programme’s time zone. */
export type InZone = { timeZone: string };

type OwnColumn = keyof Messages["sheet"]["columns"];

/** Columns that only these lists have, by their names in the messages. */
export const columnsNamed =
  (...columns: readonly OwnColumn[]) =>
  (locale: Locale): string[] =>
    columns.map((column) => translator(locale)(`sheet.columns.${column}`));

/** The day of an instant in the programme's time zone. */
export const onCell = (at: Date | null, timeZone: string): Cell => dayCell(at && dayInZone(at, timeZone));
