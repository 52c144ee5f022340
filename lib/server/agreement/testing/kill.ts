import "server-only";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env";

/** Lets another process carry out batches or campaigns, and kills it as soon as it has achieved something. */
export const killOnce = async (
  what: "batches" | "campaigns",
  hasBegun: () => Promise<boolean>,
): Promise<NodeJS.Signals | null> => {
  const { DATABASE_URL, DATA_DIR } = env();
  const child = spawn(process.execPath, ["--import", "tsx", "lib/server/agreement/testing/sweep.ts", what], {
    env: { ...process.env, DATABASE_URL, DATA_DIR, TSX_TSCONFIG_PATH: "scripts/tsconfig.json" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  // Asked without a pause, the database would have no time for the other process.
  while (child.exitCode === null && !(await hasBegun())) await pause(10);
  child.kill("SIGKILL");
  return (await ended)[1];
};
