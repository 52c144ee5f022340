import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

/** The account PostgreSQL runs as; null means our own. It refuses to run as root. */
export type Account = { uid: number; gid: number } | null;

const lookUp = (name: string): Account => {
  const ask = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [ask("-u"), ask("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
};

/**
 * Our own account; as root, the owner of an existing cluster, else an account that every system has. It must be a named
 * account: PostgreSQL looks it up.
 */
export const accountFor = (home: string): Account => {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(home)) {
    const { uid, gid } = statSync(home);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp("nobody") ?? lookUp("daemon");
  if (!account) throw new Error("PostgreSQL does not run as root, and there is no account nobody to run it as");
  return account;
};

/** True when that account can do what a shell test says, such as `-r "$1"`. */
export const canAccount = (account: Account, test: string, file: string): boolean =>
  spawnSync("/bin/sh", ["-c", `test ${test}`, "sh", file], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
