import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";

import { testSystem } from "@/db/testing/factories";
import { read } from "@/db/transaction";
import { env } from "@/lib/env";

/** Whether the database still holds a connection of this name; those of a process that died end a moment after it. */
const isConnected = async (name: string): Promise<boolean> => {
  const held = await read(testSystem(), (tx) =>
    tx.execute(sql`SELECT 1 FROM pg_stat_activity WHERE application_name = ${name}`),
  );
  return held.rows.length > 0;
};

/**
 * Runs a script of this folder as a process of its own until it ends by a signal, and the database has let go of what
 * it held. `meanwhile` may end it.
 */
export const runUntilKilled = async (
  script: string,
  words: readonly string[],
  meanwhile: (child: ChildProcess) => Promise<void> = async () => undefined,
): Promise<NodeJS.Signals | null> => {
  const { DATABASE_URL, DATA_DIR, TSA_URL, TSA_ROOTS = "" } = env();
  const name = `test-${randomUUID()}`;
  const address = new URL(DATABASE_URL);
  address.searchParams.set("application_name", name);
  const settings = { DATABASE_URL: address.href, DATA_DIR, TSA_URL: TSA_URL.join(","), TSA_ROOTS };
  const program = `lib/server/agreement/testing/${script}.ts`;
  const child = spawn(process.execPath, ["scripts/testing/as-one-file.mjs", program, ...words], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  await meanwhile(child);
  const [, signal] = await ended;
  while (await isConnected(name)) await pause(10);
  return signal;
};

/** Lets another process carry out batches or campaigns, and kills it as soon as it has achieved something. */
export const killOnce = (
  what: "batches" | "campaigns",
  hasBegun: () => Promise<boolean>,
): Promise<NodeJS.Signals | null> =>
  runUntilKilled("sweep", [what], async (child) => {
    // Asked without a pause, the database would have no time for the other process.
    while (child.exitCode === null && !(await hasBegun())) await pause(10);
    child.kill("SIGKILL");
  });
