import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { packageByTool, type Tool } from "@/lib/server/seal/testing/tools";

const isThere = (tool: string): boolean => spawnSync(tool, ["--version"], { stdio: "ignore" }).error === undefined;

const missing = (): Tool[] => (Object.keys(packageByTool) as Tool[]).filter((tool) => !isThere(tool));

const run = (...words: string[]): boolean =>
  spawnSync("apt-get", words, { stdio: "ignore", timeout: 600_000 }).status === 0;

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const policy = "/usr/sbin/policy-rc.d";

/** Debian starts the services in what it installs, but where this file forbids it; tests start what they need. */
const withoutServices = (install: () => void): void => {
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    install();
  } finally {
    rmSync(policy);
  }
};

const install = (packages: readonly string[]): void => {
  if (run("install", "-y", "--no-install-recommends", ...packages)) return;
  run("update");
  for (const name of packages) run("install", "-y", "--no-install-recommends", name);
};

/**
 * Installs the outside programs that our tests run, where that is allowed. Tests that need a missing one fail with
 * its package's name.
 */
export const installTools = (say: (sentence: string) => void): void => {
  const packages = [...new Set(missing().map((tool) => packageByTool[tool]))];
  if (packages.length === 0) return;
  say(`Not installed: ${packages.join(", ")}.`);
  if (mayInstall()) withoutServices(() => install(packages));
};
