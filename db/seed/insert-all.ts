import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/tx";

/** Few enough for one statement's text. */
const chunk = 5_000;

/**
 * Inserts rows as one JSON text each few thousand, which PostgreSQL takes apart faster than parameters. Columns that no row
 * gives have the table's defaults, others the schema's.
 */
export const insertAll = async <T extends PgTable>(tx: Tx, table: T, rows: T["$inferInsert"][]): Promise<void> => {
  const columns = getTableColumns(table);
  const given = Object.keys(columns).filter((key) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  );
  const names = sql.join(
    given.map((key) => sql.identifier(columns[key]?.name ?? key)),
    sql`, `,
  );
  const named = (row: Record<string, unknown>) =>
    Object.fromEntries(
      given.map((key) => [columns[key]?.name ?? key, row[key] === undefined ? columns[key]?.default : row[key]]),
    );
  for (let start = 0; start < rows.length; start += chunk) {
    const json = JSON.stringify(rows.slice(start, start + chunk).map(named));
    await tx.execute(
      sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, ${json}::json)`,
    );
  }
};
