import { closeSync, openSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureBuilt } from "@/scripts/portal/build";
import { webEnvironment } from "@/scripts/portal/environment";
import { seedWhereEmpty } from "@/scripts/portal/seed";
import { startWeb } from "@/scripts/portal/web";
import { startThrowaway } from "@/scripts/postgres/throwaway";
import { anyFreePort } from "@/scripts/process/port";

export type TestPortal = {
  environment: NodeJS.ProcessEnv;
  /** Time to write the demo programme. */
  seedMs: number;
  remove: () => Promise<void>;
};

/** Two, so that every journey crosses from one to the other. */
const manyProcesses = 2;

type Address = { port: number; processes: number };

const portalEnvironment = (database: { appUrl: string; dataDir: string }, { port, processes }: Address) => ({
  ...webEnvironment({ ...database, port, processes }),
  PUBLIC_URL: `http://localhost:${port}`,
  MAIL_DIR: path.join(database.dataDir, "mail"),
  // A journey waits for its own e-mail, not for a quarter of an hour; how they are gathered is tested on the database.
  MAIL_GATHERING_MINUTES: "0",
  LOG_LEVEL: "warn",
  TRUSTED_PROXY: "127.0.0.1, ::1",
  METRICS_TOKEN: "a-token-of-the-journeys",
});

type Size = { companies: number; isDurable: boolean; processes?: number };

/**
 * Enough companies for several pages of every list; the thousand of the demo are written by the benchmark. No journey
 * kills the database.
 */
export const forJourneys: Size = { companies: 150, isDurable: false };

/**
 * Starts the built portal with the demo programme of so many companies, on a database and a port of its own; `remove`
 * deletes it.
 */
export const startTestPortal = async (
  say: (sentence: string) => void,
  { companies, isDurable, processes = manyProcesses }: Size,
): Promise<TestPortal> => {
  await ensureBuilt(say);
  const database = await startThrowaway({ isDurable });
  const { dataDir, ownerUrl, appUrl } = database;
  const port = await anyFreePort();
  const environment = portalEnvironment({ appUrl, dataDir }, { port, processes });
  const pidFile = path.join(dataDir, "web.pid");
  const logFile = path.join(dataDir, "web.log");
  const output = openSync(logFile, "a", 0o600);
  try {
    const begun = performance.now();
    await seedWhereEmpty({ ownerUrl, environment: { ...environment, DEMO_PARTNERS: String(companies) }, say });
    const seedMs = performance.now() - begun;
    const note = (webs: readonly { pid: number }[]): void =>
      writeFileSync(pidFile, webs.map(({ pid }) => pid).join(" "));
    const web = await startWeb({ environment, port, say, processes, output, note });
    const remove = async (): Promise<void> => {
      await web.stop();
      closeSync(output);
      await database.remove();
    };
    const seenByTests = {
      E2E_BASE_URL: environment.PUBLIC_URL,
      E2E_OWNER_URL: ownerUrl,
      E2E_APP_URL: appUrl,
      E2E_WEB_PID_FILE: pidFile,
      E2E_WEB_LOG_FILE: logFile,
    };
    return { environment: { ...environment, ...seenByTests }, seedMs, remove };
  } catch (error) {
    await database.remove();
    throw error;
  }
};
