import type { ClientBase } from "pg";

/**
 * Runs reads that belong together on one state of the database (REPEATABLE READ, read only), so that the portal may write
 * meanwhile: what it writes is not seen.
 */
export const inSnapshot = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
};
