import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client, type ClientBase } from "pg";
import { sqlState } from "./failure";
import { applicationRole, ensureRoles, takeOver } from "./roles";

/** No such role, or another password. */
const refusedSignIn = new Set(["28000", "28P01"]);
const folder = path.join(process.cwd(), "db", "migrations");

/** Names that migrations had before they were numbered anew; databases of that time know them by these. */
const formerNames = {
  "0029_edition_withdrawn.sql": "0030_edition_withdrawn.sql",
  "0030_partner_summary.sql": "0031_partner_summary.sql",
};

/** The names of all migrations, in the order in which they are applied. */
export const knownMigrations = async (): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();

/** The names of the migrations that a database has had, as it knows them; none where it was never migrated. */
export const listMigrations = async (admin: ClientBase): Promise<string[]> => {
  const { rows: known } = await admin.query(
    "SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = 'migration'",
  );
  if (known.length === 0) return [];
  const { rows } = await admin.query<{ name: string }>("SELECT name FROM migration ORDER BY name");
  return rows.map((row) => row.name);
};

/** The names of the migrations that a database has had, by today's names. */
const appliedTo = async (admin: Client): Promise<Set<string>> => {
  await admin.query(
    "CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
  );
  for (const [former, name] of Object.entries(formerNames))
    await admin.query("UPDATE migration SET name = $2 WHERE name = $1", [former, name]);
  const { rows } = await admin.query<{ name: string }>("SELECT name FROM migration");
  return new Set(rows.map((row) => row.name));
};

const applyOne = async (owner: Client, name: string): Promise<void> => {
  const sql = await readFile(path.join(folder, name), "utf8");
  await owner.query("BEGIN");
  try {
    await owner.query("SET LOCAL lock_timeout = '2s'; SET LOCAL app.side = 'system'");
    await owner.query(sql);
    await owner.query("INSERT INTO migration (name) VALUES ($1)", [name]);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
};

/** True where the server takes this address's role and password. */
const canSignIn = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (refusedSignIn.has(sqlState(error) ?? "")) return false;
    throw error;
  } finally {
    await client.end();
  }
};

/**
 * Brings a database to the present schema, forward only, one transaction a file; running it again changes nothing. The
 * tables belong to a role that cannot sign in and has no other power; the application's role gets this password. Answers
 * the names of the migrations it applied. `only`: these and no others, as a backup of an older version needs.
 */
export const migrate = async (
  adminUrl: string,
  applicationPassword: string,
  only?: readonly string[],
): Promise<string[]> => {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock(20190401)");
    await ensureRoles(admin, applicationPassword, await canSignIn(applicationUrl(adminUrl, applicationPassword)));
    const done = await appliedTo(admin);
    const wanted = only ?? (await knownMigrations());
    const pending = wanted.filter((name) => !done.has(name));
    for (const name of pending) await applyOne(admin, name);
    await takeOver(admin);
    return pending;
  } finally {
    await admin.end();
  }
};

/** The application's own connection string for the database an administrator's URL names. */
export const applicationUrl = (adminUrl: string, applicationPassword: string): string => {
  const url = new URL(adminUrl);
  url.username = applicationRole;
  url.password = encodeURIComponent(applicationPassword);
  return url.toString();
};
