import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool } from "@/db/client";
import { become, undone } from "@/db/testing/access/ask";
import { tables } from "@/db/testing/access/tables";
import { askersOf, insert, makeWorld } from "@/db/testing/access/world";
import { makeActor, testDay } from "@/db/testing/factories";
import { companyTable, foundTable, someNumber } from "@/db/testing/import";
import { freshDatabase } from "@/db/testing/postgres";
import { insertProgramme } from "@/db/testing/programme";
import { env } from "@/lib/env";

const world = makeWorld();
const manager = askersOf(world).find(({ name }) => name === "programme-manager");
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Client;
let importId: string;
let company: string;

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(env(), { DATABASE_URL: database.appUrl });
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await insertProgramme((sql, values) => owner.query(sql, values), { todayOn: testDay });
  const founded = await foundTable(await makeActor(["programme-manager"]), companyTable({ Alpha: someNumber() }));
  importId = founded.id;
  company = founded.partnerIds[0] ?? "";
  await owner.query("BEGIN");
});
afterAll(async () => {
  await owner.query("ROLLBACK");
  await owner.end();
  await closePool();
  await database.drop();
});

/** Tables of which a row may be about a company. */
const aboutCompanies = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
     LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid = 'partner'::regclass
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND (a.attname = 'partner_id' OR k.oid IS NOT NULL)
     ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

/** What comes after the rows that the founding itself wrote, and names the company where a row need not. */
const asOf = (table: string): Record<string, unknown> =>
  ({
    audit_event: { chain_id: company, partner_id: company, seq: 99, kind: "person.added" },
    factor_reset: { partner_id: company },
    queue_item: { partner_id: company },
    tier_decision: { number: 99 },
  })[table] ?? {};

/** Whether a company counts as one in which something happened, once a row about it is in a table. */
const isTouchedBy = (table: string): Promise<boolean> =>
  undone(owner, async () => {
    await owner.query("SET LOCAL session_replication_role = replica");
    // The row that the founding itself wrote makes room for the one that is tried.
    if (table === "partner_summary") await owner.query("DELETE FROM partner_summary WHERE partner_id = $1", [company]);
    await insert(owner, table, { ...tables[table]?.row({ ...world, company }), ...asOf(table) });
    await owner.query("SET LOCAL session_replication_role = origin");
    if (manager) await become(owner, manager);
    const asked = "SELECT is_touched FROM withdraw_companies($1, now())";
    const { rows } = await owner.query<{ is_touched: boolean }>(asked, [importId]);
    expect(rows).toHaveLength(1);
    return rows[0]?.is_touched ?? false;
  });

describe("a company of an import", () => {
  it("counts as touched by a row of every table but those that the portal itself writes", async () => {
    const untouched: string[] = [];
    for (const table of await aboutCompanies()) if (!(await isTouchedBy(table))) untouched.push(table);
    expect(untouched).toEqual([
      "audit_personal",
      "invitation",
      "mail",
      "partner_outdated",
      "partner_summary",
      "shortfall",
      "tier_decision",
    ]);
  });
});
