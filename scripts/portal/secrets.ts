import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const names = ["databaseOwnerPassword", "applicationPassword", "authSecret"] as const;

/** The secrets of this installation, made at its first start and kept in the data folder for its owner only. */
type Secrets = Record<(typeof names)[number], string>;

const fresh = (): string => randomBytes(32).toString("hex");

const kept = (file: string): Partial<Secrets> => {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>;
  } catch (error) {
    throw new Error(`${file} is not readable as JSON: restore it from a backup`, { cause: error });
  }
};

/** Writes the file in one step; where two first starts race, the earlier one's secrets win. */
const write = (file: string, secrets: Partial<Secrets>, isFirst: boolean): void => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  if (!isFirst) return renameSync(draft, file);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  rmSync(draft, { force: true });
};

export const secretsIn = (folder: string): Secrets => {
  const file = path.join(folder, "secrets.json");
  // Asked once: a file that appears afterwards is another start's, and is not replaced.
  const isFirst = !existsSync(file);
  const known = isFirst ? {} : kept(file);
  if (names.some((name) => !known[name])) {
    write(file, { ...Object.fromEntries(names.map((name) => [name, fresh()])), ...known }, isFirst);
  }
  return kept(file) as Secrets;
};

/**
 * The password of the application's role. With an outside database and a given AUTH_SECRET it follows from that, so that all
 * machines with the same secret have the same.
 */
export const applicationPassword = (folder: string): string => {
  const { DATABASE_URL, AUTH_SECRET } = process.env;
  if (!DATABASE_URL || !AUTH_SECRET) return secretsIn(folder).applicationPassword;
  return createHmac("sha256", AUTH_SECRET).update("password of the application's role").digest("hex");
};
