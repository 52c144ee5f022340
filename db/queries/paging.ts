import { and, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn, AnyPgTable, PgView } from "drizzle-orm/pg-core";

/** The columns by which a list is sorted, `id` last so that no two rows share a place. */
type Order = {
  table: AnyPgTable | PgView;
  key: SQL | AnyPgColumn;
  id: AnyPgColumn;
  direction: "ascending" | "descending";
};

/**
 * The rows that follow the last row of the page before. That row is given by its id alone, so that no name and no amount
 * travels in an address; the inner query reads its place. `seen` is what the reader may see of the table: a row outside
 * it has no place, so that an address does not tell where it would stand.
 */
export const following = ({ table, key, id, direction }: Order, after: string, seen?: SQL): SQL => {
  const sign = sql.raw(direction === "ascending" ? ">" : "<");
  const place = and(sql`${id} = ${after}::uuid`, seen);
  return sql`(${key}, ${id}) ${sign} (SELECT ${key}, ${id} FROM ${table} WHERE ${place})`;
};

/** One page of rows that were read with one too many, and its last row where another page follows. */
export const cutPage = <R>(rows: readonly R[], size: number): { shown: R[]; last: R | undefined } => {
  const shown = rows.slice(0, size);
  return { shown, last: rows.length > size ? shown.at(-1) : undefined };
};
