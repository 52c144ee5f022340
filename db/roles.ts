import type { Client, ClientBase } from "pg";

/** The role the application connects with: it owns nothing and cannot bypass row-level security. */
export const applicationRole = "portal_app";

/** The role that owns every table and function: it cannot sign in, and policies hold for it too. */
export const tableRole = "portal_tables";

const powerless = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS";

/** False where there is no such role. Throws where it could pass by row-level security. */
const isKnown = async (admin: Client, role: string): Promise<boolean> => {
  const { rows } = await admin.query<{ isAbove: boolean }>(
    `SELECT rolsuper OR rolbypassrls AS "isAbove" FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  if (rows[0]?.isAbove) throw new Error(`The role ${role} must be neither a superuser nor above row-level security`);
  return rows.length === 1;
};

/** Throws where a portal with another password is at work: a new password would shut it out. */
const requireNobodyAtWork = async (admin: Client): Promise<void> => {
  // A portal at work is heard of every other second; a pooler keeps connections that nobody uses.
  const { rows } = await admin.query(
    `SELECT FROM pg_stat_activity WHERE usename = $1
       AND (state IS DISTINCT FROM 'idle' OR state_change > now() - interval '1 minute') LIMIT 1`,
    [applicationRole],
  );
  if (rows.length > 0)
    throw new Error(
      "Another machine serves this database with other secrets: give each the same AUTH_SECRET, or stop the other first",
    );
};

/**
 * Makes the two roles where they are missing, and lets the administrator who connects act as the owner of the tables. The
 * application's role gets the password, unless it has it already: each change would need all poolers to learn it again.
 */
export const ensureRoles = async (admin: Client, applicationPassword: string, hasPassword: boolean): Promise<void> => {
  if (!(await isKnown(admin, applicationRole))) await admin.query(`CREATE ROLE ${applicationRole} LOGIN ${powerless}`);
  if (!hasPassword) {
    await requireNobodyAtWork(admin);
    await admin.query(`ALTER ROLE ${applicationRole} PASSWORD ${admin.escapeLiteral(applicationPassword)}`);
  }
  if (!(await isKnown(admin, tableRole))) {
    await admin.query(`CREATE ROLE ${tableRole} NOLOGIN ${powerless}`);
    await admin.query(`GRANT ${tableRole} TO CURRENT_USER`);
  }
  await admin.query(`GRANT USAGE, CREATE ON SCHEMA public TO ${tableRole}`);
};

/** What the connecting administrator made, each as the command that hands it over. */
const handOver = `
  SELECT format('ALTER %s %s OWNER TO ${tableRole}', CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, oid::regclass) AS sql
  FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relowner = current_user::regrole
  UNION ALL
  SELECT format('ALTER FUNCTION %s OWNER TO ${tableRole}', oid::regprocedure)
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner = current_user::regrole`;

/** Tables whose owner may not read every row for a backup: policies hold for the owner of the tables too. */
const notBackedUp = `
  SELECT format('CREATE POLICY backed_up ON %s FOR SELECT TO ${tableRole} USING ((SELECT app_side()) = ''backup'')', oid::regclass) AS sql
  FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity
    AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'backed_up')`;

/** Whether the connected owner reads every row of every table, if it says that it makes a backup. */
export const mayReadEverything = async (owner: ClientBase): Promise<boolean> => {
  const { rows: above } = await owner.query(
    "SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)",
  );
  return above.length > 0 || (await owner.query(notBackedUp)).rows.length === 0;
};

/** Gives the tables, views and functions of the portal to their role, which may read all rows for a backup. */
export const takeOver = async (admin: Client): Promise<void> => {
  await admin.query("BEGIN");
  try {
    await admin.query("SET LOCAL lock_timeout = '2s'");
    for (const asked of [handOver, notBackedUp]) {
      const { rows } = await admin.query<{ sql: string }>(asked);
      for (const { sql } of rows) await admin.query(sql);
    }
    await admin.query("COMMIT");
  } catch (error) {
    await admin.query("ROLLBACK");
    throw error;
  }
};
