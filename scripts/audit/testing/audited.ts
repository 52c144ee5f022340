import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import { closePool } from "@/db/client";
import { testDay } from "@/db/testing/factories";
import { freshDatabase } from "@/db/testing/postgres";
import { insertProgramme } from "@/db/testing/programme";
import { env } from "@/lib/env";

/**
 * Gives the tests of one file a database with a programme: `owner` is its owner's connection, as the audit command has it,
 * `another` one more.
 */
export const withAuditedDatabase = (): { owner: () => Client; another: () => Promise<Client> } => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let owner: Client;
  const another = async (): Promise<Client> => {
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(env(), { DATABASE_URL: database.appUrl });
    owner = await another();
    await owner.query("SELECT set_config('app.side', 'system', false)");
    await insertProgramme((sql, values) => owner.query(sql, values), { todayOn: testDay });
  });
  afterAll(async () => {
    await owner.end();
    await closePool();
    await database.drop();
  });
  return { owner: () => owner, another };
};
