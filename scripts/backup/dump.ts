import type { Readable } from "node:stream";
import type { ClientBase } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { mayReadEverything } from "@/db/roles";
import type { Archive } from "./archive";
import type { Manifest } from "./manifest";
import { copied, listSequences, listTables } from "./tables";

type Dump = Pick<Manifest, "tables" | "sequences"> & { named: Map<string, string> };

/** Where rows name a file of the store: its name there, and what it hashes to. */
const filesNamed = `
  SELECT 'files/' || storage_key AS path, sha256 FROM file
  UNION SELECT 'agreements/' || storage_key || '.pdf', sha256 FROM agreement_document
  UNION SELECT 'agreements/' || sealed_key || '.pdf', sealed_sha256 FROM agreement WHERE sealed_key IS NOT NULL`;

const dumpTables = async (client: ClientBase, archive: Archive): Promise<Manifest["tables"]> => {
  const tables: Manifest["tables"] = [];
  for (const table of await listTables(client)) {
    const rows = copyTo(`COPY ${copied(client, table)} TO STDOUT`);
    // pg queues it like any query, and answers the stream itself.
    const piece = await archive.add(`tables/${table.name}.copy`, () => client.query(rows) as Readable);
    tables.push({ ...table, ...piece, rows: rows.rowCount });
  }
  return tables;
};

const readSequences = async (client: ClientBase): Promise<Manifest["sequences"]> => {
  const sequences: Manifest["sequences"] = [];
  for (const name of await listSequences(client)) {
    const { rows } = await client.query<{ value: string; isCalled: boolean }>(
      `SELECT last_value::text AS value, is_called AS "isCalled" FROM ${client.escapeIdentifier(name)}`,
    );
    for (const row of rows) sequences.push({ name, ...row });
  }
  return sequences;
};

/** Copies every row of one state of the database into the archive, while the portal may write. */
export const dumpDatabase = async (client: ClientBase, archive: Archive): Promise<Dump> => {
  if (!(await mayReadEverything(client)))
    throw new Error(
      "The database's owner may not read every row yet: start this version of the portal once (npm start)",
    );
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    await client.query("SELECT set_config('app.side', 'backup', true), set_config('statement_timeout', '0', true)");
    const tables = await dumpTables(client, archive);
    const { rows } = await client.query<{ path: string; sha256: string }>(filesNamed);
    const named = new Map(rows.map(({ path, sha256 }) => [path, sha256]));
    // After the rows: a sequence may be ahead of them, never behind.
    return { tables, sequences: await readSequences(client), named };
  } finally {
    await client.query("ROLLBACK");
  }
};
