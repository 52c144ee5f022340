import { afterAll, beforeAll } from "vitest";
import { closePool } from "@/db/client";
import { env } from "@/lib/env";
import { asOwner, freshDatabase } from "./postgres";

/** Gives the tests of one file a migrated, empty database; answers a way to run SQL in it as its owner. */
export const withOwnDatabase = (): ((sql: string, values?: unknown[]) => Promise<void>) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeAll(async () => {
    database = await freshDatabase();
    Object.assign(env(), { DATABASE_URL: database.appUrl });
  });
  afterAll(async () => {
    await closePool();
    await database.drop();
  });
  return (sql, values) =>
    asOwner(async (client) => {
      await client.query(sql, values);
    }, database.ownerUrl);
};
