import type { ClientBase } from "pg";

/** What a table's rows are copied by: columns that the database computes itself are left out. */
export type Table = { name: string; columns: string[] };

/** Every table but the list of migrations, which migrating fills again. */
export const listTables = async (client: ClientBase): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    GROUP BY c.relname ORDER BY c.relname`);
  return rows;
};

export const listSequences = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
};

/** `"name" ("column", …)`, as COPY wants it. */
export const copied = (client: ClientBase, { name, columns }: Table): string =>
  `${client.escapeIdentifier(name)} (${columns.map((one) => client.escapeIdentifier(one)).join(", ")})`;
