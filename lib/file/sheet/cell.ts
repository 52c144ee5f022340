import type { Day } from "@/lib/date/day";

/** What a cell of a table to download holds: a text, a number, or a day. */
export type Cell = string | number | { day: Day };
