import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { describe, expect, inject, it } from "vitest";
import { applicationUrl, migrate } from "./migrate";
import { asOwner } from "./testing/postgres";

/** An empty database of an administrator who is no superuser, as a managed server gives. */
const withManaged = async (work: (url: string) => Promise<void>): Promise<void> => {
  const name = `managed_${randomBytes(6).toString("hex")}`;
  const url = new URL(inject("ownerUrl"));
  Object.assign(url, { pathname: `/${name}`, username: name, password: name });
  await asOwner(async (owner) => {
    await owner.query(`CREATE ROLE ${name} LOGIN CREATEROLE CREATEDB PASSWORD '${name}'`);
    await owner.query(`GRANT portal_app, portal_tables TO ${name} WITH ADMIN OPTION`);
    await owner.query(`CREATE DATABASE ${name} OWNER ${name} TEMPLATE template0`);
  });
  try {
    await work(url.toString());
  } finally {
    await asOwner(async (owner) => {
      await owner.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await owner.query(`DROP OWNED BY ${name} CASCADE`);
      await owner.query(`DROP ROLE ${name}`);
    });
  }
};

const rowsAt = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe("a migration", () => {
  it("gives every table, view and function to a role that cannot sign in and has no other power", async () => {
    const owned = await asOwner(
      async (owner) =>
        (
          await owner.query(`
            SELECT DISTINCT r.rolname AS name, r.rolcanlogin, r.rolsuper, r.rolbypassrls FROM pg_roles r
            WHERE r.oid IN (SELECT relowner FROM pg_class WHERE relnamespace = 'public'::regnamespace
                            UNION SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace)`)
        ).rows,
    );
    expect(owned).toEqual([{ name: "portal_tables", rolcanlogin: false, rolsuper: false, rolbypassrls: false }]);
  });

  it("needs no superuser, runs twice without harm, and holds its policies against who made them", async () => {
    await withManaged(async (url) => {
      const password = inject("applicationPassword");
      expect((await migrate(url, password)).length).toBeGreaterThan(20);
      expect(await migrate(url, password)).toEqual([]);
      const edges = "SELECT count(*)::int AS count FROM agreement_edge";
      expect(await rowsAt(applicationUrl(url, password), edges)).toEqual([{ count: 0 }]);
      expect(await rowsAt(url, edges)).toEqual([{ count: 0 }]);
      const asSystem = new URL(url);
      asSystem.searchParams.set("options", "-c app.side=system");
      expect(await rowsAt(asSystem.toString(), edges)).toEqual([{ count: 12 }]);
    });
  });

  it("knows a migration by the name that it had before, and gives the database what was added to it since", async () => {
    await withManaged(async (url) => {
      const password = inject("applicationPassword");
      await migrate(url, password);
      const asBefore = `
        UPDATE migration SET name = '0029_edition_withdrawn.sql' WHERE name = '0030_edition_withdrawn.sql';
        UPDATE migration SET name = '0030_partner_summary.sql' WHERE name = '0031_partner_summary.sql';
        DELETE FROM migration WHERE name = '0034_disputes_of.sql';
        SET ROLE portal_tables; DROP FUNCTION disputes_of; DROP POLICY asked ON dispute;`;
      await rowsAt(url, asBefore);
      expect(await migrate(url, password)).toEqual(["0034_disputes_of.sql"]);
      expect(await rowsAt(url, "SELECT to_regprocedure('disputes_of(uuid[])') IS NOT NULL AS made")).toEqual([
        { made: true },
      ]);
    });
  });

  it("does not shut out a portal that is at work with another password", async () => {
    await withManaged(async (url) => {
      const password = inject("applicationPassword");
      await migrate(url, password);
      const atWork = new Client({ connectionString: applicationUrl(url, password) });
      await atWork.connect();
      try {
        await expect(migrate(url, "another password")).rejects.toThrow("the same AUTH_SECRET");
        expect(await rowsAt(applicationUrl(url, password), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
      } finally {
        await atWork.end();
      }
    });
  });
});
