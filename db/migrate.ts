import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { Client } from "pg";

/** The role the application connects with: it owns nothing and cannot bypass row-level security. */
const applicationRole = "portal_app";

const folder = path.join(process.cwd(), "db", "migrations");

const ensureRole = async (owner: Client, password: string): Promise<void> => {
  const { rowCount } = await owner.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [applicationRole]);
  const verb = rowCount === 0 ? "CREATE" : "ALTER";
  const secret = owner.escapeLiteral(password);
  await owner.query(
    `${verb} ROLE ${applicationRole} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${secret}`,
  );
};

const applyOne = async (owner: Client, name: string): Promise<void> => {
  const sql = await readFile(path.join(folder, name), "utf8");
  await owner.query("BEGIN");
  try {
    await owner.query("SET LOCAL lock_timeout = '2s'");
    await owner.query(sql);
    await owner.query("INSERT INTO migration (name) VALUES ($1)", [name]);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
};

/**
 * Brings a database to the present schema, forward only, one transaction a file; running it again changes nothing.
 * Gives the application role this password. Answers the names of the migrations it applied.
 */
export const migrate = async (ownerUrl: string, applicationPassword: string): Promise<string[]> => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock(20190401)");
    await ensureRole(owner, applicationPassword);
    await owner.query(
      "CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
    );
    const { rows } = await owner.query<{ name: string }>("SELECT name FROM migration");
    const done = new Set(rows.map((row) => row.name));
    const pending = (await readdir(folder)).filter((name) => name.endsWith(".sql") && !done.has(name)).sort();
    for (const name of pending) await applyOne(owner, name);
    return pending;
  } finally {
    await owner.end();
  }
};

/** The application's own connection string for the database an owner's URL names. */
export const applicationUrl = (ownerUrl: string, applicationPassword: string): string => {
  const url = new URL(ownerUrl);
  url.username = applicationRole;
  url.password = encodeURIComponent(applicationPassword);
  return url.toString();
};
