import type { Client } from "pg";

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

/** Makes the two roles where they are missing, and lets the administrator who connects act as the owner of the tables. */
export const ensureRoles = async (admin: Client, applicationPassword: string): Promise<void> => {
  if (!(await isKnown(admin, applicationRole))) await admin.query(`CREATE ROLE ${applicationRole} LOGIN ${powerless}`);
  await admin.query(`ALTER ROLE ${applicationRole} PASSWORD ${admin.escapeLiteral(applicationPassword)}`);
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

/** Gives the tables, views and functions of the portal to their role. */
export const takeOver = async (admin: Client): Promise<void> => {
  await admin.query("BEGIN");
  try {
    await admin.query("SET LOCAL lock_timeout = '2s'");
    const { rows } = await admin.query<{ sql: string }>(handOver);
    for (const { sql } of rows) await admin.query(sql);
    await admin.query("COMMIT");
  } catch (error) {
    await admin.query("ROLLBACK");
    throw error;
  }
};
