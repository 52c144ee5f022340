import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isAnswered, undone, verbsOn, writeRows } from "@/db/testing/access/ask";
import { forgeries } from "@/db/testing/access/forgeries";
import { tables } from "@/db/testing/access/tables";
import { attempt, keeping, telling, triggers } from "@/db/testing/access/triggers";
import { type Asker, askersOf, makeWorld } from "@/db/testing/access/world";
import { freshDatabase } from "@/db/testing/postgres";
import { programmeChain } from "@/lib/audit/event";

const world = makeWorld();
const askers = askersOf(world);
let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: Client;
let places: Readonly<Record<string, string>>;

/** What answers from several tables, or with rights of its own. */
const answers: Readonly<Record<string, [sql: string, values: unknown[]]>> = {
  reviewable: ["SELECT 1 FROM reviewable WHERE id = $1", [world.id("activity")]],
  waiting: ["SELECT 1 FROM waiting WHERE id = $1", [world.id("activity")]],
  partner_listed: ["SELECT 1 FROM partner_listed WHERE partner_id = $1", [world.company]],
  queue_listed: ["SELECT 1 FROM queue_listed WHERE id = $1", [world.id("queued")]],
  "a change that outdates a summary": ["UPDATE person SET name = name WHERE partner_id = $1", [world.company]],
  "a summary that is counted": ["UPDATE partner_summary SET siren = '1' WHERE partner_id = $1", [world.company]],
  campaign_progress: ["SELECT 1 FROM campaign_progress WHERE partner_id = $1", [world.company]],
  "letters_about()": ["SELECT 1 FROM letters_about($1)", [world.id("agreement")]],
  "deliveries_of()": ["SELECT 1 FROM deliveries_of($1)", [world.id("agreement")]],
  "disputes_of()": ["SELECT 1 FROM disputes_of(ARRAY[$1]::uuid[]) WHERE ended = 1", [world.company]],
  "withdraw_companies()": ["SELECT 1 FROM withdraw_companies($1, now()) WHERE NOT is_touched", [world.id("founding")]],
  "vendor_addressees()": ["SELECT 1 FROM vendor_addressees('{reviewer}')", []],
  "company_addresses() of a member": [
    "SELECT 1 FROM company_addresses($1) WHERE email LIKE $2",
    [world.company, `${world.team.viewer}%`],
  ],
  "company_addresses() of a person": ["SELECT 1 FROM company_addresses($1) WHERE email LIKE 'p@%'", [world.company]],
  "company_addresses() of the applicant": [
    "SELECT 1 FROM company_addresses($1) WHERE email LIKE 'a@%'",
    [world.company],
  ],
  "customer_letters() sent": ["SELECT 1 FROM customer_letters($1, '2019-01-01') WHERE letters > 0", ["0".repeat(64)]],
  "customer_letters() refused": ["SELECT 1 FROM customer_letters($1, '2019-01-01') WHERE is_refused", ["0".repeat(64)]],
  "head of the programme's chain": ["UPDATE audit_chain SET seq = seq WHERE id = $1", [programmeChain]],
  "account_factor_since()": ["SELECT 1 WHERE account_factor_since($1) IS NOT NULL", [world.team.owner]],
  "account_secret()": ["SELECT 1 FROM account_secret($1)", [world.team.owner]],
  "name of a colleague": ["SELECT name FROM account WHERE id = $1", [world.team.viewer]],
  "name in the vendor's team": ["SELECT name FROM account WHERE id = $1", [world.staff.reviewer]],
  "password of a colleague": ["SELECT password_hash FROM account WHERE id = $1", [world.team.viewer]],
};

/** The policies of functions that answer with rights of their own. */
const forAnswers: ReadonlySet<string> = new Set(["asked", "withdrawn", "withdraws"]);

/** The policies by which a backup is made: no asker of the application's can come by them. */
const forBackup = "(polname = 'backed_up' AND polroles = ARRAY['portal_tables'::regrole::oid])";

const short = (verbs: readonly string[]): string => verbs.join(", ") || "·";
const line = (name: string, cells: readonly string[]): string => `| ${[name, ...cells].join(" | ")} |`;

/** What one asker may do to one thing, as the page says it. */
type Cell = (asker: Asker) => Promise<string>;

const tableCell =
  (table: string): Cell =>
  async (asker) =>
    short(await verbsOn(owner, world, places, asker, table));
const answerCells: Readonly<Record<string, Cell>> = Object.fromEntries(
  Object.entries(answers).map(([name, [sql, values]]) => [
    name,
    async (asker: Asker) => ((await isAnswered(owner, asker, sql, values)) ? "yes" : "·"),
  ]),
);

const known = new Map<string, Promise<string[]>>();

const askAll = async (cell: Cell): Promise<string[]> => {
  const cells: string[] = [];
  for (const asker of askers) cells.push(await cell(asker));
  return cells;
};

/** What all may do as long as nothing is dropped: asked once. */
const cellsOf = (name: string, cell: Cell): Promise<string[]> => {
  const cells = known.get(name) ?? askAll(cell);
  known.set(name, cells);
  return cells;
};

const linesOf = async (cells: [name: string, cell: Cell][]): Promise<string[]> => {
  const lines: string[] = [];
  for (const [name, cell] of cells) lines.push(line(name, await cellsOf(name, cell)));
  return lines;
};

/** Whether some cell differs from what it was before. */
const differs = async (cells: [name: string, cell: Cell][]): Promise<boolean> => {
  for (const [name, cell] of cells) {
    const before = await cellsOf(name, cell);
    for (const [place, asker] of askers.entries()) if ((await cell(asker)) !== before[place]) return true;
  }
  return false;
};

const names = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const head = `# Who may do what to the rows of a table

Made by \`db/table-access.db.test.ts\`, which fails when a policy, a grant or a trigger makes the two differ. Each cell says what an asker may do by SQL alone, whatever the queries and mutations check above it: to a row that belongs to one company, or to that company's owner where it belongs to an account. "Owner" to "viewer" are roles in that company, "reviewer" to "auditor" in the vendor's team, "system" is the portal's own jobs, "system for the owner" its sign-in door once the owner's identity is proved, "deciding" a viewer's transaction while the engine decides the tier in it. What a change may leave behind is narrower still: see the triggers in \`db/migrations/0027_fail_closed.sql\`.
`;

// In a database of its own: dropped policies lock tables, which other tests would wait for.
beforeAll(async () => {
  database = await freshDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("BEGIN");
  places = await writeRows(owner, world);
});
afterAll(async () => {
  await owner.query("ROLLBACK");
  await owner.end();
  await database.drop();
});

describe("the tables", () => {
  it("have a row each in what is tried here", async () => {
    const all = await names("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    expect(Object.keys(tables).sort()).toEqual(all);
  });

  it("give to each asker what docs/table-access.md says, by whatever SQL", async () => {
    const lines = await linesOf(
      Object.keys(tables)
        .sort()
        .map((table) => [table, tableCell(table)]),
    );
    const titles = [
      line(
        "table",
        askers.map(({ name }) => name),
      ),
      `|${"---|".repeat(askers.length + 1)}`,
    ];
    const views = ["", "Views, functions and columns that answer for several tables:", "", ...titles];
    const page = [head, ...titles, ...lines, ...views, ...(await linesOf(Object.entries(answerCells))), ""].join("\n");
    await expect(page).toMatchFileSnapshot("../docs/table-access.md");
  }, 120_000);

  it("are read whole for a backup, by their owner, who cannot sign in", async () => {
    const { rows } = await owner.query<{ is: string }>(
      `SELECT c.relname || ' ' || polcmd::text || ' ' || pg_get_expr(polqual, polrelid) AS is
       FROM pg_class c LEFT JOIN pg_policy p ON p.polrelid = c.oid AND ${forBackup}
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity ORDER BY 1`,
    );
    const guarded = Object.keys(tables).filter((name) => name !== "migration");
    const whole = "r (( SELECT app_side() AS app_side) = 'backup'::text)";
    expect(rows.map((row) => row.is)).toEqual(guarded.sort().map((name) => `${name} ${whole}`));
  });

  it("are each kept by every one of their policies: without it, the page differs", async () => {
    const policies = await owner.query<{ table: string; policy: string }>(
      `SELECT polrelid::regclass::text AS table, polname AS policy FROM pg_policy WHERE NOT ${forBackup} ORDER BY 1, 2`,
    );
    const idle: string[] = [];
    for (const { table, policy } of policies.rows) {
      const cells: [string, Cell][] = [
        [table, tableCell(table)],
        ...(forAnswers.has(policy) ? Object.entries(answerCells) : []),
      ];
      await linesOf(cells);
      const isNoticed = await undone(owner, async () => {
        await owner.query(`DROP POLICY ${policy} ON ${table}`);
        return differs(cells);
      });
      if (!isNoticed) idle.push(`${policy} on ${table}`);
    }
    expect(idle).toEqual([]);
  }, 300_000);
});

describe("the triggers", () => {
  it("each have something they refuse in what is tried here", async () => {
    const all = await names(`SELECT tgname || ' on ' || tgrelid::regclass AS name FROM pg_trigger
      WHERE NOT tgisinternal AND tgfoid::regproc::text <> ALL ('{${keeping}}') ORDER BY 1`);
    expect([...Object.keys(triggers), telling].sort()).toEqual(all);
  });

  it.each(Object.keys(triggers))("refuse it to everyone, the owner of the tables too: %s", async (name) => {
    const deed = triggers[name];
    if (!deed) throw new Error(`No deed for ${name}`);
    const refusal = await undone(owner, () => attempt(owner, world, deed));
    const without = await undone(owner, async () => {
      await owner.query(`DROP TRIGGER ${name.replace(" on ", " ON ")}`);
      return attempt(owner, world, deed);
    });
    expect([refusal, without]).toEqual([expect.any(String), null]);
  });
});

describe("whoever may write to a table", () => {
  it.each(Object.keys(forgeries))("does not write this: %s", async (name) => {
    const { by, ready, sql } = forgeries[name] ?? { by: "", sql: () => "" };
    const asker = askers.find((one) => one.name === by);
    if (!asker) throw new Error(`Nobody is called ${by}`);
    const wrote = await undone(owner, async () => {
      await owner.query("SET LOCAL session_replication_role = replica");
      if (ready) await owner.query(ready(world));
      await owner.query("SET LOCAL session_replication_role = origin");
      return isAnswered(owner, asker, sql(world), []);
    });
    expect(wrote).toBe(false);
  });
});
