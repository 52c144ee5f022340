import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Manifest } from "./manifest";
import type { Backup } from "./read";
import { copied, listTables } from "./tables";

/** SQL that takes what guards the rows off for a moment, and puts it on again. An owner who is no superuser may do both. */
type Guard = { off: string; on: string };

const guardsSql = `
  SELECT format('ALTER TABLE %1$s DISABLE TRIGGER USER, NO FORCE ROW LEVEL SECURITY', oid::regclass) AS off,
    format('ALTER TABLE %1$s ENABLE TRIGGER USER%2$s', oid::regclass, CASE WHEN relforcerowsecurity THEN ', FORCE ROW LEVEL SECURITY' ELSE '' END) AS on
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'
  UNION ALL
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'f'`;

const requireSameTables = async (client: ClientBase, { tables }: Manifest): Promise<void> => {
  const [there, wanted] = [(await listTables(client)).map(({ name }) => name), tables.map(({ name }) => name)];
  const odd = [...there.filter((name) => !wanted.includes(name)), ...wanted.filter((name) => !there.includes(name))];
  if (odd.length > 0) throw new Error(`The backup and its migrations do not have the same tables: ${odd.join(", ")}`);
};

const loadTable = async (client: ClientBase, backup: Backup, table: Manifest["tables"][number]): Promise<void> => {
  const into = client.query(copyFrom(`COPY ${copied(client, table)} FROM STDIN`));
  await pipeline(await backup.open(table), into);
  if (into.rowCount !== table.rows)
    throw new Error(`${table.name} has ${into.rowCount} rows, and the backup ${table.rows}`);
};

const loadAll = async (client: ClientBase, backup: Backup): Promise<void> => {
  const { tables, sequences } = backup.manifest;
  const { rows: guards } = await client.query<Guard>(guardsSql);
  for (const { off } of guards) await client.query(off);
  await client.query(`TRUNCATE ${tables.map(({ name }) => client.escapeIdentifier(name)).join(", ")}`);
  for (const table of tables) await loadTable(client, backup, table);
  for (const { name, value, isCalled } of sequences)
    await client.query("SELECT setval($1::regclass, $2, $3)", [client.escapeIdentifier(name), value, isCalled]);
  for (const { on } of guards) await client.query(on);
};

/**
 * Puts the backup's rows into an empty database of the same migrations, all or none: as they were, past the triggers that
 * watch changes; every constraint is checked over them before they count.
 */
export const loadDatabase = async (client: ClientBase, backup: Backup): Promise<void> => {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('statement_timeout', '0', true), set_config('app.side', 'system', true)");
    await requireSameTables(client, backup.manifest);
    await loadAll(client, backup);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error("The rows could not be restored; the database is as empty as before", { cause: error });
  }
};
