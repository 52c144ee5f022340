import { Client } from "pg";

/** Text, lists of text and documents of every table but the outbox, whose letters are written from messages. */
const columns = `SELECT c.table_name, c.column_name FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'mail'
    AND c.data_type IN ('text', 'jsonb', 'ARRAY')`;

/** Everything that people and the demo have written into the database: what a page shows of it is no sentence of the portal. */
export const everyText = async (ownerUrl: string): Promise<string> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ table_name: string; column_name: string }>(columns);
    const texts: string[] = [];
    for (const { table_name: table, column_name: column } of rows) {
      const found = await client.query<{ text: string }>(
        `SELECT DISTINCT "${column}"::text AS text FROM "${table}" WHERE "${column}" IS NOT NULL`,
      );
      texts.push(...found.rows.map(({ text }) => text));
    }
    return texts.join("\n");
  } finally {
    await client.end();
  }
};
