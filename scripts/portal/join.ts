import { existsSync } from "node:fs";
import path from "node:path";
import { readClaim, release, tryClaim } from "@/scripts/portal/claim";
import { directAddress } from "@/scripts/portal/database";
import { requireRestored } from "@/scripts/portal/restoring";
import { postgresInUse, startPostgres } from "@/scripts/postgres/postgres";

type Joined = {
  /** As its owner, at the server itself. */
  ownerUrl: string;
  /** Where the database is, in words, without a secret. */
  where: string;
  stop: () => Promise<void>;
};

/** The note by which a data folder belongs to one process. */
export const claimFile = (dataDir: string): string => path.join(dataDir, "start.json");

/** The absolute path of the data folder, which must be there: a command makes no portal by looking for one. */
export const knownDataFolder = (): string => {
  const folder = path.resolve(process.env.DATA_DIR || ".data");
  const { DATABASE_URL, AUTH_SECRET } = process.env;
  const holdsNothing = Boolean(DATABASE_URL && AUTH_SECRET);
  if (!holdsNothing && !existsSync(path.join(folder, "secrets.json")))
    throw new Error(
      `${folder} is not the data folder of a portal: set DATA_DIR to the folder that it has, or start it once with npm start`,
    );
  requireRestored(folder);
  return folder;
};

const outside = (given: string): Joined => {
  const { host, pathname } = new URL(given);
  return { ownerUrl: directAddress(given), where: `${host}${pathname}`, stop: () => Promise.resolve() };
};

const running = (dataDir: string, claim: string): Joined => {
  const holder = readClaim<{ command?: string }>(claim);
  if (holder?.command)
    throw new Error(`Another command (${holder.command}, process ${holder.pid}) is at work in ${dataDir}`);
  const ownerUrl = postgresInUse(dataDir);
  if (ownerUrl === null) throw new Error("The portal is just starting or stopping: try again in a moment");
  return { ownerUrl, where: "the database of the running portal", stop: () => Promise.resolve() };
};

/**
 * The database of a portal, whether it runs or not: the one DATABASE_URL names, the server that a running portal has open,
 * or one that is started for the caller and holds the folder until `stop`, so that no portal starts on top of it.
 */
export const joinDatabase = async (dataDir: string, command: string): Promise<Joined> => {
  if (process.env.DATABASE_URL) return outside(process.env.DATABASE_URL);
  const claim = claimFile(dataDir);
  if (!tryClaim(claim, { command })) return running(dataDir, claim);
  const letGo = (): void => release(claim);
  process.once("exit", letGo);
  try {
    const { ownerUrl, stop } = await startPostgres({ dataDir });
    const leave = async (): Promise<void> => {
      await stop();
      letGo();
    };
    return { ownerUrl, where: "the portal's own database, started for this command", stop: leave };
  } catch (error) {
    letGo();
    throw error;
  }
};
