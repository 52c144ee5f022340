import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { endProcess } from "@/scripts/process/end";
import { identify } from "@/scripts/process/identity";
import type { Binaries } from "./binaries";
import { clusterIn, serverEnvironment } from "./cluster";
import type { Home } from "./home";

export type Server = { pid: number; ended: Promise<void>; stop(): Promise<void> };

const always = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "120",
  shared_buffers: "128MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_line_prefix: "%m [%p] ",
  idle_in_transaction_session_timeout: "60s",
};

/** Settings for tests that need no durability. Their connections are too many and too short to try what plan is best. */
const careless = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  plan_cache_mode: "force_generic_plan",
};

const logOf = (home: Home): string => path.join(home.folder, "server.log");

const openLog = (home: Home): number => {
  const file = logOf(home);
  if (existsSync(file) && statSync(file).size > 5_000_000) renameSync(file, `${file}.old`);
  const log = openSync(file, "a", 0o600);
  if (home.account) chownSync(file, home.account.uid, home.account.gid);
  return log;
};

const lastWords = (home: Home): string => readFileSync(logOf(home), "utf8").trim().split("\n").slice(-5).join("\n");

const launch = (binaries: Binaries, home: Home, port: number, isDurable: boolean): ChildProcess => {
  const settings = { ...always, ...(isDurable ? {} : careless), port: String(port) };
  const log = openLog(home);
  try {
    return spawn(
      binaries.postgres,
      ["-D", clusterIn(home), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      // In a process group of its own, so that Ctrl-C reaches only us and the web server can finish before its database ends.
      { ...home.account, cwd: "/", env: serverEnvironment(), detached: true, stdio: ["ignore", log, log] },
    );
  } finally {
    closeSync(log);
  }
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "28P01") throw new Error("The database does not know the password in secrets.json", { cause: error });
    return false;
  }
};

const stopSteps = [
  ["SIGINT", 10_000],
  ["SIGQUIT", 5_000],
  ["SIGKILL", 2_000],
] as const;

/** Starts a server on this port and waits until it answers; throws with its last log lines where it ends instead. */
export const startServer = async (options: {
  binaries: Binaries;
  home: Home;
  port: number;
  url: string;
  isDurable: boolean;
}): Promise<Server> => {
  const child = launch(options.binaries, options.home, options.port, options.isDurable);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      hasEnded = true;
      resolve();
    };
    child.once("exit", end).once("error", end);
  });
  const self = child.pid === undefined ? null : identify(child.pid);
  // Asks the server to stop when we exit early; after a kill of ours, the next start does it.
  const endWithUs = () => child.kill("SIGINT");
  process.once("exit", endWithUs);
  void ended.then(() => process.off("exit", endWithUs));
  const stop = async (): Promise<void> => {
    if (self) await endProcess(self, stopSteps);
  };
  const until = performance.now() + 60_000;
  try {
    while (!(await answers(options.url))) {
      if (hasEnded) throw new Error(`PostgreSQL did not start:\n${lastWords(options.home)}`);
      if (performance.now() > until)
        throw new Error(`PostgreSQL does not answer after 60 s, see ${logOf(options.home)}`);
      await pause(15);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { pid: child.pid ?? 0, ended, stop };
};
