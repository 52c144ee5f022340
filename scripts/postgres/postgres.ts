import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { secretsIn } from "@/scripts/portal/secrets";
import { anyFreePort } from "@/scripts/process/port";
import { binariesFor } from "./binaries";
import { clusterIn, ensureCluster, ownerRole } from "./cluster";
import { postgresHome } from "./home";
import { portInUse, stopLeftover } from "./leftover";
import { type Server, startServer } from "./server";

export type Postgres = { ownerUrl: string; pid: () => number; stop: () => Promise<void> };

type PostgresOptions = {
  dataDir: string;
  /** False only where nothing has to survive a power cut. */
  isDurable?: boolean;
  /** Gets a sentence when the server had to be started again. */
  say?: (sentence: string) => void;
};

const database = "portal";

const urlOf = (port: number, password: string, name: string): string =>
  `postgresql://${ownerRole}:${password}@127.0.0.1:${port}/${name}`;

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
};

/** Tries again: a killed server's sessions and port need a moment to be released. */
const patiently = async <T>(attempts: number, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await pause(Math.min(100 * attempt, 1_000));
    }
  }
};

/** The address of the server that has this data folder's database open now, or null. */
export const postgresInUse = (dataDir: string): string | null => {
  const port = portInUse(clusterIn(postgresHome(dataDir)));
  return port === null ? null : urlOf(port, secretsIn(dataDir).databaseOwnerPassword, database);
};

type Supervised = { pid: () => number; stop: () => Promise<void> };

/** Starts the server again whenever it ends without being asked; where that fails, this process ends. */
const keepRunning = (first: Server, begin: () => Promise<Server>, say: (sentence: string) => void): Supervised => {
  let server = first;
  let isStopping = false;
  const watch = (): void => {
    server.ended
      .then(async () => {
        if (isStopping) return;
        say("PostgreSQL ended unexpectedly; starting it again.");
        server = await patiently(20, begin);
        if (isStopping) return server.stop();
        say("PostgreSQL answers again.");
        watch();
      })
      .catch((error: unknown) => {
        say(`PostgreSQL cannot be started again: ${error instanceof Error ? error.message : String(error)}`);
        process.kill(process.pid, "SIGTERM");
      });
  };
  watch();
  const stop = async (): Promise<void> => {
    isStopping = true;
    await server.stop();
  };
  return { pid: () => server.pid, stop };
};

/**
 * Starts the portal's own PostgreSQL in a data folder: creates it at the first start, stops a server left behind by a
 * kill, and starts it again whenever it ends without being asked, always at the same address.
 */
export const startPostgres = async ({
  dataDir,
  isDurable = true,
  say = () => undefined,
}: PostgresOptions): Promise<Postgres> => {
  const password = secretsIn(dataDir).databaseOwnerPassword;
  const home = postgresHome(dataDir);
  const binaries = binariesFor(home.account);
  ensureCluster(binaries, home, password);

  const begin = async (port: number): Promise<Server> => {
    await stopLeftover(clusterIn(home));
    return startServer({ binaries, home, port, url: urlOf(port, password, "postgres"), isDurable });
  };
  let port = 0;
  const first = await patiently(8, async () => {
    port = await anyFreePort();
    return begin(port);
  });
  const { pid, stop } = keepRunning(first, () => begin(port), say);
  try {
    await ensureDatabase(urlOf(port, password, "postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: urlOf(port, password, database), pid, stop };
};
