import { Pool } from "pg";
import { env } from "@/lib/env";

const idleInTransaction = 15_000;

const openPool = (): Pool => {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: idleInTransaction,
    // Statements asked for together travel together; each is still answered for itself.
    pipeline: true,
    application_name: "partner-connect-portal",
  });
  pool.on("error", noteLostConnection);
  // A client that is checked out when the server dies emits its own error, which would end the process.
  pool.on("connect", (client) => client.on("error", noteLostConnection));
  return pool;
};

const noteLostConnection = (error: Error): void => {
  process.stderr.write(
    `${JSON.stringify({ level: "warn", event: "database.connection-lost", message: error.message })}\n`,
  );
};

const holder = globalThis as typeof globalThis & { portalPool?: Pool };

/** The process's one pool, opened at first use; survives a reload of the module in development. */
export const pool = (): Pool => {
  holder.portalPool ??= openPool();
  return holder.portalPool;
};

export const closePool = async (): Promise<void> => {
  const open = holder.portalPool;
  delete holder.portalPool;
  await open?.end();
};
