import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { applicationUrl, migrate } from "@/db/migrate";
import { dataFolder } from "@/scripts/portal/data-folder";
import { secretsIn } from "@/scripts/portal/secrets";
import { type Identity, identify, isAlive } from "@/scripts/process/identity";
import { clusterIn } from "./cluster";
import { postgresHome, removeHome } from "./home";
import { stopLeftover } from "./leftover";
import { type Postgres, startPostgres } from "./postgres";

/** A migrated, empty database for one run of tests, deleted at the end. */
export type Throwaway = {
  dataDir: string;
  ownerUrl: string;
  appUrl: string;
  applicationPassword: string;
  postgres: Postgres;
  remove: () => Promise<void>;
};

const parent = (): string => path.resolve(".data", "throwaway");

const isAbandoned = (folder: string): boolean => {
  const note = path.join(folder, "used-by.json");
  if (!existsSync(note)) return true;
  return !isAlive(JSON.parse(readFileSync(note, "utf8")) as Identity);
};

const removeAbandoned = async (): Promise<void> => {
  if (!existsSync(parent())) return;
  for (const name of readdirSync(parent())) {
    const folder = path.join(parent(), name);
    if (name.startsWith("draft-") || !isAbandoned(folder)) continue;
    await stopLeftover(clusterIn(postgresHome(folder)));
    removeHome(folder);
  }
};

const ownFolder = (): string => {
  const folder = path.join(parent(), randomBytes(6).toString("hex"));
  const self = identify(process.pid);
  mkdirSync(parent(), { recursive: true, mode: 0o711 });
  const draft = path.join(parent(), `draft-${path.basename(folder)}`);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(path.join(draft, "used-by.json"), JSON.stringify(self));
  // Named last, so that another run never mistakes a folder without its note for an abandoned one.
  renameSync(draft, folder);
  return dataFolder(folder);
};

/** Starts a migrated database in a folder of its own, after deleting what killed runs have left. */
export const startThrowaway = async (options: { isDurable: boolean }): Promise<Throwaway> => {
  await removeAbandoned();
  const dataDir = ownFolder();
  const postgres = await startPostgres({ dataDir, isDurable: options.isDurable });
  const remove = async (): Promise<void> => {
    await postgres.stop();
    removeHome(dataDir);
  };
  try {
    const { applicationPassword } = secretsIn(dataDir);
    await migrate(postgres.ownerUrl, applicationPassword);
    const appUrl = applicationUrl(postgres.ownerUrl, applicationPassword);
    return { dataDir, ownerUrl: postgres.ownerUrl, appUrl, applicationPassword, postgres, remove };
  } catch (error) {
    await remove();
    throw error;
  }
};
