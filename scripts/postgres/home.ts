import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type Account, accountFor, canAccount } from "./account";
import { outsideFolder } from "./outside";

/** The folder of a database cluster, and the account that owns it. */
export type Home = { folder: string; account: Account };

const pointerOf = (dataFolder: string): string => path.join(dataFolder, "postgres-home");

const read = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8").trim() : "");

/** Lets the account pass through our data folder without reading it. */
const letThrough = (dataFolder: string, account: NonNullable<Account>): boolean => {
  chownSync(dataFolder, -1, account.gid);
  chmodSync(dataFolder, 0o710);
  return canAccount(account, '-x "$1"', dataFolder);
};

const own = ({ folder, account }: Home): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
};

/** Throws where a copied data folder points to the original's database: two portals must never write to one. */
const requireOwnCluster = (dataFolder: string, folder: string): void => {
  const here = realpathSync(dataFolder);
  const mark = path.join(folder, "belongs-to");
  const owner = read(mark);
  if (owner !== "" && owner !== here && read(pointerOf(owner)) === folder)
    throw new Error(
      `${here} is a copy of ${owner}, whose database is in ${folder}. Remove ${pointerOf(here)} to begin with an empty database, or restore a backup`,
    );
  writeFileSync(mark, here, { mode: 0o600 });
};

const outsideHome = (dataFolder: string, inside: string): string => {
  const folder = path.join(outsideFolder(), randomBytes(8).toString("hex"));
  if (existsSync(inside)) renameSync(inside, folder);
  else mkdirSync(folder, { mode: 0o700 });
  writeFileSync(pointerOf(dataFolder), folder, { mode: 0o600 });
  return folder;
};

/**
 * The cluster of a data folder: inside it, or, when we are root and the folder lies where the unprivileged account
 * cannot go, outside, with a pointer left in the data folder.
 */
export const postgresHome = (dataFolder: string): Home => {
  const pointed = read(pointerOf(dataFolder));
  const inside = path.join(dataFolder, "postgres");
  const account = accountFor(pointed || inside);
  const isInside = pointed === "" && (account === null || letThrough(dataFolder, account));
  const home = { folder: isInside ? inside : pointed || outsideHome(dataFolder, inside), account };
  own(home);
  if (!isInside) requireOwnCluster(dataFolder, home.folder);
  return home;
};

/** Removes a throw-away cluster, wherever it lives, and its data folder. Its server must be stopped. */
export const removeHome = (dataFolder: string): void => {
  const pointed = read(pointerOf(dataFolder));
  if (pointed !== "") rmSync(pointed, { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
};
