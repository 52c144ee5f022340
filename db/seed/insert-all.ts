import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/tx";

/** Few enough for one statement's text. */
const chunk = 5_000;

/** Rows of a table as JSON texts of a few thousand each, with the names of their columns. */
export type RowTexts = { columns: string[]; texts: string[] };

/** Columns that no row gives have the table's defaults, others the schema's. */
export const rowTexts = <T extends PgTable>(table: T, rows: readonly T["$inferInsert"][]): RowTexts => {
  const given = Object.entries(getTableColumns(table)).filter(([key]) =>
    rows.some((row) => (row as Record<string, unknown>)[key] !== undefined),
  );
  const named = (row: Record<string, unknown>): Record<string, unknown> => {
    const all: Record<string, unknown> = {};
    for (const [key, { name, default: otherwise }] of given) all[name] = row[key] === undefined ? otherwise : row[key];
    return all;
  };
  const texts: string[] = [];
  for (let start = 0; start < rows.length; start += chunk)
    texts.push(JSON.stringify(rows.slice(start, start + chunk).map(named)));
  return { columns: given.map(([, { name }]) => name), texts };
};

/** Inserts rows that were made texts, which PostgreSQL takes apart faster than parameters. */
export const insertTexts = async (tx: Tx, table: PgTable, { columns, texts }: RowTexts): Promise<void> => {
  const names = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  for (const text of texts)
    await tx.execute(
      sql`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, ${text}::json)`,
    );
};

export const insertAll = <T extends PgTable>(tx: Tx, table: T, rows: readonly T["$inferInsert"][]): Promise<void> =>
  insertTexts(tx, table, rowTexts(table, rows));
