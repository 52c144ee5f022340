import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess } from "@/scripts/process/end";
import { type Identity, identify } from "@/scripts/process/identity";

type Web = { url: string; pid: () => number; stop: () => Promise<void> };

type WebOptions = {
  environment: NodeJS.ProcessEnv;
  port: number;
  say: (sentence: string) => void;
  /** Gets each process that serves, so that a later start can end it should this one be killed. */
  note?: (web: Identity) => void;
  output?: "inherit" | number;
};

const launch = ({ environment, output = "inherit" }: WebOptions): ChildProcess =>
  spawn(process.execPath, [path.join("scripts", "portal", "serve.mjs")], {
    env: environment,
    // In a process group of its own: Ctrl-C reaches the supervisor, which lets it finish its answers.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url: string, hasEnded: () => boolean): Promise<void> => {
  const until = performance.now() + 60_000;
  while (!(await isReady(url))) {
    if (hasEnded()) throw new Error("The web server ended before it could answer");
    if (performance.now() > until) throw new Error(`${url}/api/ready does not become ready within 60 s`);
    await pause(50);
  }
};

const drain = [
  ["SIGTERM", 17_000],
  ["SIGKILL", 2_000],
] as const;

/** Ends a web process after it finished its answers. */
export const endWeb = async (web: Identity): Promise<void> => {
  await endProcess(web, drain);
};

const describeEnd = (status: number | null, signal: NodeJS.Signals | null): string =>
  signal ? `by ${signal}` : `with status ${status}`;

type Process = { identity: Identity | null; ended: Promise<string>; hasEnded: () => boolean };

/** One process that serves, noted so that a later start can end it. `ended` says how it ended. */
const begin = (options: WebOptions): Process => {
  const child = launch(options);
  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (status, signal) => resolve(describeEnd(status, signal)));
  });
  void ended.then(() => {
    hasEnded = true;
  });
  const identity = child.pid === undefined ? null : identify(child.pid);
  if (identity) options.note?.(identity);
  return { identity, ended, hasEnded: () => hasEnded };
};

/** Serves until stopped: waits until the portal is ready, and starts the process again whenever it ends unasked. */
export const startWeb = async (options: WebOptions): Promise<Web> => {
  const url = `http://127.0.0.1:${options.port}`;
  let isStopping = false;
  let current = begin(options);
  let quickEnds = 0;

  const keep = ({ ended }: Process, since: number): void => {
    void ended.then(async (how) => {
      if (isStopping) return;
      quickEnds = performance.now() - since > 30_000 ? 0 : quickEnds + 1;
      options.say(`The web server ended ${how}; starting it again.`);
      await pause(Math.min(2 ** quickEnds * 50, 5_000));
      if (isStopping) return;
      current = begin(options);
      keep(current, performance.now());
    });
  };

  const stop = async (): Promise<void> => {
    isStopping = true;
    if (current.identity) await endWeb(current.identity);
  };

  try {
    await waitUntilReady(url, current.hasEnded);
  } catch (error) {
    await stop();
    throw error;
  }
  keep(current, performance.now());
  return { url, pid: () => current.identity?.pid ?? 0, stop };
};
