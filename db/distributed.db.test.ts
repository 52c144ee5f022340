import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

/** docs/operating.md, "A distributed PostgreSQL": what such a server must do, and what the portal therefore never asks. */
let owner: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: inject("ownerUrl") });
  await owner.connect();
});
afterAll(() => owner.end());

const inPublic = "'public'::regnamespace";
const column = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

/** What a server that spreads its rows over machines cannot do, or only slowly or differently, each by how it would be found. */
const lacking: Record<string, string> = {
  "a table without a primary key, by which its rows are spread": `
    SELECT relname AS name FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = ${inPublic}
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`,
  "a table that is unlogged, temporary, foreign, partitioned or inherits, and a materialised view": `
    SELECT relname AS name FROM pg_class c WHERE relnamespace = ${inPublic}
      AND (relpersistence <> 'p' OR relkind IN ('f', 'm', 'p')
        OR relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = c.oid))`,
  "a constraint that excludes or is checked at the end": `
    SELECT conname AS name FROM pg_constraint WHERE connamespace = ${inPublic} AND (contype = 'x' OR condeferrable)`,
  "an index of a kind that only one machine can search": `
    SELECT c.relname AS name FROM pg_class c JOIN pg_am a ON a.oid = c.relam
    WHERE c.relkind IN ('i', 'I') AND c.relnamespace = ${inPublic} AND a.amname NOT IN ('btree', 'gin')`,
  "a trigger that runs at the end of the transaction": `
    SELECT tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = ${inPublic} AND NOT tgisinternal AND (tgdeferrable OR tgconstraint <> 0)`,
  "a rule, or a trigger on the schema": `
    SELECT rulename AS name FROM pg_rules WHERE schemaname = 'public' UNION ALL SELECT evtname FROM pg_event_trigger`,
  "a function in another language than SQL and PL/pgSQL, or that keeps something in its session": `
    SELECT proname AS name FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang WHERE pronamespace = ${inPublic}
      AND (l.lanname NOT IN ('sql', 'plpgsql')
        OR prosrc ~* '\\m(pg_advisory_lock|pg_try_advisory_lock|listen|dblink|ctid|xmin|cursor|temp|temporary)\\M')`,
  "a type, domain or collation of our own": `
    SELECT typname AS name FROM pg_type WHERE typnamespace = ${inPublic} AND typtype IN ('d', 'e', 'r')
    UNION ALL SELECT collname FROM pg_collation WHERE collnamespace = ${inPublic}`,
  "an extension": `
    SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql'`,
};

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) =>
    /(?<!\.test)\.tsx?$/.test(entry.name) && !/testing/.test(entry.parentPath)
      ? [path.join(entry.parentPath, entry.name)]
      : [],
  );

/** Statements of the running portal that would need one machine, or one session, of the database. */
const singular = [
  /\bLOCK TABLE\b/,
  /pg_(try_)?advisory_lock(_shared)?\(/,
  /\bDECLARE \w+ (?:NO SCROLL )?CURSOR\b/,
  /\bCREATE (?:LOCAL )?TEMP/,
  /\b(?:ctid|xmin)\b/,
  /\bPREPARE (?:TRANSACTION|\w+ AS)\b/,
  /`\s*SET (?!LOCAL )\w+/,
  /ISOLATION LEVEL/,
];

describe("a distributed PostgreSQL", () => {
  it.each(Object.entries(lacking))("need not have %s", async (_what, sql) => {
    expect(await column(sql)).toEqual([]);
  });

  it("serves a portal that asks for nothing of a session or of one machine, and listens in one place", () => {
    const sources = [...sourcesIn("db"), ...sourcesIn("lib/server"), ...sourcesIn("app")];
    const read = sources.map((file) => [file, readFileSync(file, "utf8")] as const);
    const singularIn = read.flatMap(([file, text]) =>
      singular.flatMap((one) => (one.test(text) ? [`${file} ${one}`] : [])),
    );
    // Migrations run over a direct address, one machine at a time.
    expect(singularIn.filter((one) => !one.startsWith("db/migrate.ts "))).toEqual([]);
    expect(read.flatMap(([file, text]) => (/"LISTEN /.test(text) ? [file] : []))).toEqual([
      "lib/server/live/signal.ts",
    ]);
  });
});
