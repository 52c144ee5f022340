import type { ClientBase, QueryResult } from "pg";
import { applicationRole } from "@/db/roles";
import type { TableRow } from "./row/row";
import { tables } from "./tables";
import { type Asker, insert, type World, writeWorld } from "./world";

/** Where each table's row lies. */
type Places = Readonly<Record<string, string>>;

/** What a row that is allowed may still meet: the row is there already, or what it names is not. */
const comesLater = new Set(["23505", "23503"]);
const isRefused = (code: string): boolean => code === "42501";

/** Runs work in a transaction that leaves nothing behind, inside the present one. */
export const undone = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query("SAVEPOINT tried");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT tried; RELEASE SAVEPOINT tried");
  }
};

/** Writes one row of every table, past triggers and references. The client is a superuser's, in a transaction. */
export const writeRows = async (client: ClientBase, world: World): Promise<Places> => {
  const places: Record<string, string> = {};
  await client.query("SET LOCAL session_replication_role = replica");
  await writeWorld(client, world);
  for (const [table, { row }] of Object.entries(tables)) {
    await insert(client, table, row(world));
    const { rows } = await client.query<{ place: string }>(`SELECT max(ctid)::text AS place FROM ${table}`);
    places[table] = rows[0]?.place ?? "";
  }
  await client.query("SET LOCAL session_replication_role = origin");
  return places;
};

/** Goes on as the application would for this asker, until the savepoint is left. */
export const become = async (
  client: ClientBase,
  { side, account, partner, roles, deciding = "", connection = applicationRole }: Asker,
): Promise<void> => {
  await client.query(
    `SELECT set_config('app.side', $1, true), set_config('app.account_id', $2, true),
       set_config('app.partner_id', $3, true), set_config('app.roles', $4, true), set_config('app.key', 'form', true),
       set_config('app.deciding', $5, true),
       set_config('role', $6, true)`,
    [side, account, partner, roles, deciding, connection],
  );
};

const isDone = (client: ClientBase, work: () => Promise<QueryResult>): Promise<boolean> =>
  undone(client, async () => {
    try {
      return ((await work()).rowCount ?? 0) > 0;
    } catch (error) {
      const { code = "" } = error as { code?: string };
      if (isRefused(code) || comesLater.has(code)) return comesLater.has(code);
      throw error;
    }
  });

/** What an asker may do to the rows of a table by SQL alone: some of "see", "add", "change", "remove". */
export const verbsOn = (client: ClientBase, world: World, places: Places, asker: Asker, table: string) =>
  undone(client, async () => {
    const { row, fresh = {}, by, change } = tables[table] as TableRow;
    const [column, value] = change;
    const given = row(world);
    // What says where a row lies is a column that the application may not read of an account.
    const [key, place] = given.id ? ["id", given.id] : ["ctid", places[table]];
    const added = { ...given, ...fresh, ...(by && asker.account ? { [by]: asker.account } : {}) };
    await become(client, asker);
    const tried = {
      see: () => client.query(`SELECT 1 FROM ${table} WHERE ${key} = $1`, [place]),
      add: () => insert(client, table, added),
      change: () => client.query(`UPDATE ${table} SET ${column} = $1 WHERE ${key} = $2`, [value, place]),
      remove: () => client.query(`DELETE FROM ${table} WHERE ${key} = $1`, [place]),
    };
    const verbs: string[] = [];
    for (const [verb, work] of Object.entries(tried)) if (await isDone(client, work)) verbs.push(verb);
    return verbs;
  });

/** Whether an asker gets an answer from a view or a function. */
export const isAnswered = (client: ClientBase, asker: Asker, sql: string, values: unknown[]): Promise<boolean> =>
  undone(client, async () => {
    await become(client, asker);
    return isDone(client, () => client.query(sql, values));
  });
