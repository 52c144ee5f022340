import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** A name as it is looked for and sorted, by the database's own function (db/migrations/0038_found_by_name.sql). */
export const folded = (name: AnyPgColumn): SQL => sql`fold(${name})`;

/** A folded name contains what was typed, whatever its case, accents and ligatures. */
export const isFolded = (key: SQL, search: string): SQL => sql`strpos(${key}, fold(${search})) > 0`;

/** The column is one of these ids, sent as one value however many they are; null stands for every row that the actor sees. */
export const within = (column: AnyPgColumn, ids: readonly string[] | null): SQL | undefined =>
  ids === null ? undefined : sql`${column} = ANY (${`{${ids.join(",")}}`}::uuid[])`;
