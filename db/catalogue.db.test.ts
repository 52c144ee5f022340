import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { agreementEdges } from "@/lib/agreement/life/state";

let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: inject("ownerUrl") });
  await owner.connect();
});
afterAll(() => owner.end());

const column = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

describe("the catalogue", () => {
  it("forces row-level security with a policy on every table but the list of migrations, which is no one's to read", async () => {
    const open = await column(`
      SELECT c.relname AS name FROM pg_class c
      WHERE c.relkind IN ('r', 'p', 'm', 'f') AND c.relnamespace = 'public'::regnamespace
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`);
    expect(open).toEqual(["migration"]);
    const granted = await column(
      "SELECT privilege_type AS name FROM information_schema.role_table_grants WHERE grantee <> 'portal_tables' AND table_name = 'migration'",
    );
    expect(granted).toEqual([]);
  });

  it("lets views see what their reader sees, but for two that ask first whether it is the vendor's team, and functions with rights of their own search nowhere else", async () => {
    const views = await column(`
      SELECT relname AS name FROM pg_class WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
        AND NOT coalesce(reloptions, '{}') && '{security_invoker=true}' ORDER BY relname`);
    expect(views).toEqual(["partner_listed", "queue_listed"]);
    const definers = await owner.query(`
      SELECT proname, proconfig FROM pg_proc
      WHERE prosecdef AND pronamespace = 'public'::regnamespace ORDER BY proname`);
    const proconfig = ["search_path=pg_catalog, public, pg_temp"];
    expect(definers.rows).toEqual(
      [
        "account_factor_since",
        "account_secret",
        "app_known_accounts",
        "audit_head_guard",
        "company_addresses",
        "copy_partner",
        "count_added",
        "count_changed",
        "count_removed",
        "customer_letters",
        "deliveries_of",
        "disputes_of",
        "follow_queue",
        "forget_person",
        "is_declared_elsewhere",
        "letters_about",
        "mark_outdated",
        "merge_credentials",
        "shared_people",
        "unmerge_credentials",
        "vendor_addressees",
        "withdraw_companies",
      ].map((proname) => ({
        proname,
        proconfig,
      })),
    );
  });

  it("gives the application a role that owns nothing and cannot bypass the policies", async () => {
    const powers = await owner.query(
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = 'portal_app'",
    );
    expect(powers.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const owned = await column(
      "SELECT relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = 'portal_app'",
    );
    expect(owned).toEqual([]);
  });

  it("lets the application neither change nor remove what was recorded, signed or decided", async () => {
    const mutable = await column(`
      SELECT table_name || ' ' || privilege_type AS name FROM information_schema.role_table_grants
      WHERE grantee = 'portal_app' AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
        AND table_name IN ('audit_event', 'audit_personal', 'review', 'agreement_signature', 'agreement_document',
          'tier_decision', 'dispute', 'dispute_end')`);
    expect(mutable).toEqual([]);
  });

  it("has the same edges between agreement states as the rules", async () => {
    const edges = await column("SELECT from_state || ' > ' || to_state AS name FROM agreement_edge ORDER BY 1");
    expect(edges).toEqual(agreementEdges.map(([from, to]) => `${from} > ${to}`).sort());
  });

  it("has an index for every foreign key of a table that belongs to a partner", async () => {
    const bare = await column(`
      SELECT DISTINCT c.relname || '.' || a.attname AS name FROM pg_class c
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'partner_id'
      WHERE c.relkind = 'r' AND c.relname NOT IN ('session', 'mail', 'audit_personal', 'agreement_document', 'agreement_signature', 'agreement_event', 'agreement_share')
        AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum)`);
    expect(bare).toEqual([]);
  });
});
