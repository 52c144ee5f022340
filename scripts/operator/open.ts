import { Client } from "pg";
import { closePool } from "@/db/client";
import { applicationUrl, knownMigrations, listMigrations } from "@/db/migrate";
import { configure } from "@/lib/env";
import { readClaim } from "@/scripts/portal/claim";
import { checkConfiguration } from "@/scripts/portal/configuration";
import { directAddress } from "@/scripts/portal/database";
import { webEnvironment } from "@/scripts/portal/environment";
import { claimFile, joinDatabase, knownDataFolder } from "@/scripts/portal/join";
import { applicationPassword } from "@/scripts/portal/secrets";

export type Opened = {
  dataDir: string;
  /** Where the database is, in words. */
  where: string;
  ownerUrl: string;
  /** A connection as the database's owner, as the portal itself. */
  owner: Client;
  /** Migrations of this version that the database lacks, and those of a newer version that it has. */
  pending: string[];
  unknown: string[];
};

/** What the portal's own code reads through lib/env.ts, with the application's role; links lead to the portal that runs. */
export const becomePortal = (dataDir: string, ownerUrl: string): void => {
  const password = applicationPassword(dataDir);
  const given = process.env.DATABASE_URL || ownerUrl;
  const port = Number(process.env.PORT || 3_000);
  const url = process.env.PUBLIC_URL || readClaim<{ url?: string }>(claimFile(dataDir))?.url;
  const addresses = {
    appUrl: applicationUrl(directAddress(given), password),
    directUrl: applicationUrl(ownerUrl, password),
  };
  Object.assign(process.env, webEnvironment({ ...addresses, dataDir, port }), url && { PUBLIC_URL: url });
  configure(process.env);
};

/** A connection as the owner, who sees what the portal itself sees. */
export const connectAsOwner = async (ownerUrl: string): Promise<Client> => {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect().catch((cause: unknown) => {
    throw new Error("The database cannot be reached", { cause });
  });
  await owner.query("SELECT set_config('app.side', 'system', false)");
  return owner;
};

/**
 * Opens a portal for one command, whether it runs or not; whatever was started for it is stopped after. The portal's queries
 * and mutations work in it through the application's role, where the database is of this version.
 */
export const withDatabase = async <T>(command: string, work: (opened: Opened) => Promise<T>): Promise<T> => {
  const dataDir = knownDataFolder();
  checkConfiguration(dataDir);
  const { ownerUrl, where, stop } = await joinDatabase(dataDir, command);
  try {
    const owner = await connectAsOwner(ownerUrl);
    try {
      const [applied, known] = [await listMigrations(owner), await knownMigrations()];
      const pending = known.filter((name) => !applied.includes(name));
      const unknown = applied.filter((name) => !known.includes(name));
      becomePortal(dataDir, ownerUrl);
      return await work({ dataDir, where, ownerUrl, owner, pending, unknown });
    } finally {
      await owner.end();
    }
  } finally {
    await closePool();
    await stop();
  }
};

/** As `withDatabase`, for commands that change something: the database must be of this very version. */
export const withPortal = <T>(command: string, work: (opened: Opened) => Promise<T>): Promise<T> =>
  withDatabase(command, (opened) => {
    if (opened.pending.length > 0)
      throw new Error(
        `The database lacks ${opened.pending.length} migrations of this version: start the portal once (npm start), then run this again`,
      );
    if (opened.unknown.length > 0)
      throw new Error("The database was written by a newer version of the portal: take that version's code");
    return work(opened);
  });
