import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

// The headless shell first: without a window, the journeys are twice as fast.
const known = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

const isThere = (file: string | undefined): file is string => Boolean(file) && existsSync(file ?? "");

const installed = (): string | null =>
  [process.env.CHROMIUM_PATH, ...known, chromium.executablePath()].find(isThere) ?? null;

const run = (command: string, ...given: string[]): boolean =>
  spawnSync(command, given, { stdio: ["ignore", "ignore", "ignore"], timeout: 600_000 }).status === 0;

const download = (): boolean => run(process.execPath, "node_modules/@playwright/test/cli.js", "install", "chromium");

const fromDebian = (): boolean =>
  process.getuid?.() === 0 &&
  existsSync("/usr/bin/apt-get") &&
  run("apt-get", "update") &&
  ["chromium-headless-shell", "chromium"].some((name) =>
    run("apt-get", "install", "-y", "--no-install-recommends", name),
  );

/** Finds a Chromium for the end-to-end tests: an installed one, else Playwright's download, else Debian's package. */
export const findBrowser = (say: (sentence: string) => void): string => {
  const there = installed();
  if (there) return there;
  say("No browser found; trying to install one …");
  for (const install of [fromDebian, download]) if (install() && installed()) break;
  const now = installed();
  if (!now) throw new Error("No Chromium was found or could be installed. Set CHROMIUM_PATH to one.");
  return now;
};
