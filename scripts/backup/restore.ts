import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { closePool } from "@/db/client";
import { knownMigrations, listMigrations, migrate } from "@/db/migrate";
import { sha256Hex } from "@/lib/server/digest";
import { filePlace } from "@/lib/server/file/place";
import { becomePortal, connectAsOwner } from "@/scripts/operator/open";
import { checkConfiguration } from "@/scripts/portal/configuration";
import { dataFolder } from "@/scripts/portal/data-folder";
import { joinDatabase } from "@/scripts/portal/join";
import { applicationPassword } from "@/scripts/portal/secrets";
import { type Checked, checkRestored } from "./check";
import { loadDatabase } from "./load";
import { type Manifest, secretMark } from "./manifest";
import type { Backup } from "./read";
import { beginRestoring, clearInterrupted, endRestoring, type Target } from "./target";

type Tell = (sentence: string) => void;

/** Throws where the backup is of a newer version, or its authenticators would open with no secret that is at hand. */
export const requireRestorable = async (backup: Backup): Promise<void> => {
  const known = await knownMigrations();
  const unknown = backup.manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `The backup is of a newer version (${backup.manifest.version}, ${unknown.join(", ")}): take that version's code`,
    );
  const secrets = backup.manifest.kept.find(({ path: name }) => name === "kept/secrets.json");
  const own =
    secrets && (JSON.parse((await backup.read(secrets)).toString("utf8")) as { authSecret?: string }).authSecret;
  if (secretMark(process.env.AUTH_SECRET || (own ?? "")) !== backup.manifest.secretMark)
    throw new Error(
      "AUTH_SECRET is not the one of the portal that was backed up: no authenticator would open. Set it as it was there",
    );
};

const restoreKept = async (backup: Backup, dataDir: string): Promise<void> => {
  for (const piece of backup.manifest.kept) {
    const file = path.join(dataDir, piece.path.slice("kept/".length));
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, await backup.read(piece), { mode: 0o600, flush: true });
  }
};

const hashOfStored = async (name: string): Promise<string> => {
  const stream = Readable.fromWeb((await filePlace().stream(name)) as Parameters<typeof Readable.fromWeb>[0]);
  return sha256Hex(await buffer(stream));
};

/** Writes every file, and reads it back from where it now is. */
const restoreStored = async (backup: Backup): Promise<void> => {
  for (const piece of backup.manifest.stored) {
    const name = piece.path.slice("stored/".length);
    await filePlace().write(name, await backup.read(piece));
    if ((await hashOfStored(name)) !== piece.sha256) throw new Error(`${name} does not read as it was written`);
  }
};

/** Answers how many migrations followed. */
const restoreRows = async (backup: Backup, ownerUrl: string, password: string): Promise<number> => {
  const { migrations } = backup.manifest;
  await migrate(ownerUrl, password, migrations);
  const owner = await connectAsOwner(ownerUrl);
  try {
    const later = (await listMigrations(owner)).filter((name) => !migrations.includes(name));
    if (later.length > 0)
      throw new Error("The database was migrated further by an interrupted restore: create an empty one");
    await loadDatabase(owner, backup);
  } finally {
    await owner.end();
  }
  return (await migrate(ownerUrl, password)).length;
};

const check = async (ownerUrl: string): Promise<Checked[]> => {
  const owner = await connectAsOwner(ownerUrl);
  try {
    return await checkRestored(owner);
  } finally {
    await owner.end();
    await closePool();
  }
};

const rowsIn = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Restores into an empty target and checks what is there then. A restore that is interrupted is known, and begun again. */
export const restoreBackup = async (backup: Backup, target: Target, tell: Tell): Promise<Checked[]> => {
  const dataDir = dataFolder(target.dataDir);
  if (target.wasInterrupted) tell("An earlier restore was interrupted here: beginning again.");
  await clearInterrupted(target);
  beginRestoring(target);
  await restoreKept(backup, dataDir);
  checkConfiguration(dataDir);
  const { ownerUrl, stop } = await joinDatabase(dataDir, "restore");
  try {
    // Asked before the environment becomes the portal's, which knows only the role's address.
    const password = applicationPassword(dataDir);
    becomePortal(dataDir, ownerUrl);
    await restoreStored(backup);
    tell(`${backup.manifest.stored.length} files are back, each with its SHA-256.`);
    const forward = await restoreRows(backup, ownerUrl, password);
    tell(
      `${rowsIn(backup.manifest)} rows of ${backup.manifest.tables.length} tables are back, every constraint holds.`,
    );
    if (forward > 0) tell(`Migrated forward from version ${backup.manifest.version} (${forward} migrations).`);
    const checked = await check(ownerUrl);
    endRestoring(target);
    return checked;
  } finally {
    await stop();
  }
};
