import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/tx";
import type { JsonText } from "@/lib/answer/facts-text";

/** Columns under the names by which a row's JSON is to have them. */
export const named = <F extends Record<string, AnyPgColumn | SQL>>(fields: F): F =>
  Object.fromEntries(Object.entries(fields).map(([name, column]) => [name, sql`${column}`.as(name)])) as unknown as F;

/**
 * The rows of a query of `named` columns, sent as one JSON text: read several times faster than rows, for queries that find
 * thousands. For texts, numbers, days and truth values; an instant would come as a text.
 */
export const inJson = async <Q extends SQLWrapper & PromiseLike<readonly unknown[]>>(
  tx: Tx,
  query: Q,
): Promise<Awaited<Q>> => {
  const { rows } = await tx.execute<{ found: Awaited<Q> }>(
    sql`SELECT coalesce(json_agg(q), '[]') AS found FROM (${query}) q`,
  );
  return rows[0]?.found as Awaited<Q>;
};

/** The same as the text itself, for a thread that has the time to read it. */
export const inText = async <Q extends SQLWrapper & PromiseLike<readonly unknown[]>>(
  tx: Tx,
  query: Q,
): Promise<JsonText<Awaited<Q>[number]>> => {
  const { rows } = await tx.execute<{ found: string; rows: number }>(
    sql`SELECT coalesce(json_agg(q), '[]')::text AS found, count(*)::int AS rows FROM (${query}) q`,
  );
  const [{ found, rows: count } = { found: "[]", rows: 0 }] = rows;
  return { text: found, rows: count };
};
