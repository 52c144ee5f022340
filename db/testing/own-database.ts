import type { QueryResultRow } from "pg";
import { afterAll, beforeAll } from "vitest";
import { closePool } from "@/db/client";
import { env } from "@/lib/env";
import { asOwner, freshDatabase } from "./postgres";

type RunAsOwner = <T extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<T[]>;

/** Gives the tests of one file a migrated, empty database; answers a way to run SQL in it as its owner. */
export const withOwnDatabase = (): RunAsOwner => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(env(), { DATABASE_URL: database.appUrl });
  });
  afterAll(async () => {
    await closePool();
    await database.drop();
  });
  return <T extends QueryResultRow>(sql: string, values?: unknown[]) =>
    asOwner(async (client) => (await client.query<T>(sql, values)).rows, database.ownerUrl);
};
