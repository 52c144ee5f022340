import { ilike, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** What was typed as part of a pattern in which `%` and `_` stand for themselves. */
export const literally = (search: string): string => search.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The column contains what was typed, in any case. */
export const containing = (column: AnyPgColumn, search: string): SQL => ilike(column, `%${literally(search)}%`);

/** The column is one of these ids, sent as one value however many they are; null stands for every row that the actor sees. */
export const within = (column: AnyPgColumn, ids: readonly string[] | null): SQL | undefined =>
  ids === null ? undefined : sql`${column} = ANY (${`{${ids.join(",")}}`}::uuid[])`;
