import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { listMigrations } from "@/db/migrate";
import { readClaim } from "@/scripts/portal/claim";
import { directAddress } from "@/scripts/portal/database";
import { claimFile } from "@/scripts/portal/join";
import { restoringFile } from "@/scripts/portal/restoring";
import { clusterIn } from "@/scripts/postgres/cluster";
import { postgresHome } from "@/scripts/postgres/home";
import { stopLeftover } from "@/scripts/postgres/leftover";
import { isAlive } from "@/scripts/process/identity";

/** Where a restore goes: a data folder, and the database of DATABASE_URL where it is set. */
export type Target = { dataDir: string; wasInterrupted: boolean };

const noteSchema = z.object({ into: z.string() });

const placeOf = (): string => {
  if (!process.env.DATABASE_URL) return "the data folder";
  const { host, pathname } = new URL(process.env.DATABASE_URL);
  return `${host}${pathname}`;
};

/** Whether a restore to this very place was begun and not finished: what lies there is then its own. */
const wasBegun = (dataDir: string): boolean => {
  const file = restoringFile(dataDir);
  if (!existsSync(file)) return false;
  const note = noteSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return note.success && note.data.into === placeOf();
};

const requireEmptyFolder = (dataDir: string): void => {
  const there = existsSync(dataDir) ? readdirSync(dataDir) : [];
  if (there.length > 0)
    throw new Error(
      `${dataDir} is not empty (${there.slice(0, 3).join(", ")}): a restore replaces nothing. Set DATA_DIR to a folder that is empty or not there`,
    );
};

const requireNobodyAtWork = (dataDir: string): void => {
  const holder = readClaim<object>(claimFile(dataDir));
  if (holder && isAlive(holder)) throw new Error(`Process ${holder.pid} is at work in ${dataDir}`);
};

/** Throws unless the outside database has no tables, or those of an interrupted restore that never got to its rows. */
const requireEmptyDatabase = async (wasInterrupted: boolean): Promise<void> => {
  const given = process.env.DATABASE_URL;
  if (!given) return;
  const client = new Client({ connectionString: directAddress(given) });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' LIMIT 1");
    const isOurs = wasInterrupted && (await listMigrations(client)).length > 0;
    if (rows.length > 0 && !isOurs)
      throw new Error(
        `The database of DATABASE_URL (${placeOf()}) is not empty: a restore replaces nothing. Create an empty one`,
      );
  } finally {
    await client.end();
  }
};

/** Throws unless nothing would be replaced. A folder in which a restore was interrupted counts as empty. */
export const requireEmpty = async (dataDir: string): Promise<Target> => {
  const wasInterrupted = wasBegun(dataDir);
  if (wasInterrupted) requireNobodyAtWork(dataDir);
  else requireEmptyFolder(dataDir);
  await requireEmptyDatabase(wasInterrupted);
  return { dataDir, wasInterrupted };
};

/** Clears what an interrupted restore left in the data folder, its own database included. */
export const clearInterrupted = async ({ dataDir, wasInterrupted }: Target): Promise<void> => {
  if (!wasInterrupted) return;
  if (!process.env.DATABASE_URL && existsSync(path.join(dataDir, "secrets.json"))) {
    const home = postgresHome(dataDir);
    await stopLeftover(clusterIn(home));
    rmSync(home.folder, { recursive: true, force: true });
  }
  for (const name of readdirSync(dataDir))
    if (name !== path.basename(restoringFile(dataDir)))
      rmSync(path.join(dataDir, name), { recursive: true, force: true });
};

export const beginRestoring = ({ dataDir }: Target): void =>
  writeFileSync(restoringFile(dataDir), `${JSON.stringify({ into: placeOf() })}\n`, { mode: 0o600, flush: true });

export const endRestoring = ({ dataDir }: Target): void => rmSync(restoringFile(dataDir), { force: true });
