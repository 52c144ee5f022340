import { openSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { applicationUrl, migrate } from "@/db/migrate";
import { dataFolder } from "@/scripts/portal/data-folder";
import { webEnvironment } from "@/scripts/portal/environment";
import { secretsIn } from "@/scripts/portal/secrets";
import { seedWhereEmpty } from "@/scripts/portal/seed";
import { startWeb } from "@/scripts/portal/web";
import { startPostgres } from "@/scripts/postgres/postgres";
import { anyFreePort } from "@/scripts/process/port";

/** A portal with a demo of so many partners, which stays in its folder for the next run. */
export type KeptDemo = {
  url: string;
  ownerUrl: string;
  environment: NodeJS.ProcessEnv;
  /** How long its demo took to write; null where an earlier run wrote it. */
  writtenMs: number | null;
  stop: () => Promise<void>;
};

/**
 * Statistics and visibility as autovacuum would leave them some minutes later, and plans as a portal has them: a database
 * that needs no durability takes the general plan of every statement.
 */
const settle = async (ownerUrl: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("VACUUM ANALYZE");
    await client.query("ALTER DATABASE portal SET plan_cache_mode = 'auto'");
  } finally {
    await client.end();
  }
};

const environmentIn = (dataDir: string, appUrl: string, port: number): NodeJS.ProcessEnv => ({
  ...webEnvironment({ appUrl, dataDir, port }),
  PUBLIC_URL: `http://localhost:${port}`,
  MAIL_DIR: path.join(dataDir, "mail"),
  LOG_LEVEL: "warn",
  TRUSTED_PROXY: "127.0.0.1, ::1",
});

/** Taken before a portal's own folder is in the environment. */
const parent = path.join(dataFolder(), "bench");

/** Opens the kept demo of so many partners in the data folder, migrated, and writes it where there is none. */
export const openKeptDemo = async (partners: number, say: (sentence: string) => void): Promise<KeptDemo> => {
  const dataDir = dataFolder(path.join(parent, String(partners)));
  const postgres = await startPostgres({ dataDir, isDurable: false });
  const { ownerUrl } = postgres;
  try {
    const { applicationPassword } = secretsIn(dataDir);
    await migrate(ownerUrl, applicationPassword);
    const port = await anyFreePort();
    const environment = environmentIn(dataDir, applicationUrl(ownerUrl, applicationPassword), port);
    const begun = performance.now();
    const isNew = await seedWhereEmpty({
      ownerUrl,
      environment: { ...environment, DEMO_PARTNERS: String(partners) },
      say,
    });
    const writtenMs = isNew ? performance.now() - begun : null;
    await settle(ownerUrl);
    const note = (webs: readonly { pid: number }[]): void =>
      writeFileSync(path.join(dataDir, "web.pid"), webs.map(({ pid }) => pid).join(" "));
    const output = openSync(path.join(dataDir, "web.log"), "a", 0o600);
    const web = await startWeb({ environment, port, say, output, note });
    const stop = async (): Promise<void> => {
      await web.stop();
      await postgres.stop();
    };
    return { url: web.url, ownerUrl, environment, writtenMs, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};
