import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { Home } from "./home";

export const ownerRole = "portal_owner";

export const clusterIn = (home: Home): string => path.join(home.folder, "data");

/** An environment without our variables: PostgreSQL's settings come from its command line only. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  ...(process.platform === "win32" && { SystemRoot: process.env.SystemRoot }),
});

const initdb = (binary: string, home: Home, draft: string, passwordFile: string): void => {
  const { status, error, stderr, stdout } = spawnSync(
    binary,
    [
      ...["-D", draft, "-U", ownerRole, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"],
    ],
    { ...home.account, cwd: "/", env: serverEnvironment(), encoding: "utf8" },
  );
  if (status === 0) return;
  const said = (error?.message ?? `${stderr}${stdout}`).trim();
  throw new Error(`The database could not be created in ${home.folder}: ${said}`);
};

const majorOf = (postgres: string): string => {
  const { stdout } = spawnSync(postgres, ["--version"], { encoding: "utf8", cwd: "/" });
  return /\)\s+(\d+)/.exec(stdout ?? "")?.[1] ?? "";
};

const requireSameMajor = (cluster: string, binaries: Binaries): void => {
  const kept = readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  const ours = majorOf(binaries.postgres);
  if (ours !== "" && kept !== ours)
    throw new Error(
      `${cluster} was written by PostgreSQL ${kept}, and this portal brings ${ours}: back it up with the version of the portal that wrote it (npm run -s portal -- backup --out FILE), then restore that file with this one into an empty DATA_DIR (docs/operating.md, "Upgrading")`,
    );
};

/** Creates the cluster where there is none, in one step: a killed first start leaves only a draft. */
export const ensureCluster = (binaries: Binaries, home: Home, password: string): void => {
  const cluster = clusterIn(home);
  if (existsSync(path.join(cluster, "PG_VERSION"))) return requireSameMajor(cluster, binaries);
  const draft = path.join(home.folder, "data.draft");
  const passwordFile = path.join(home.folder, "password");
  rmSync(draft, { recursive: true, force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
    initdb(binaries.initdb, home, draft, passwordFile);
    renameSync(draft, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
};
