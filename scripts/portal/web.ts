import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endProcess } from "@/scripts/process/end";
import { type Identity, identify } from "@/scripts/process/identity";

type Web = { url: string; pids: () => number[]; stop: () => Promise<void> };

type WebOptions = {
  environment: NodeJS.ProcessEnv;
  port: number;
  say: (sentence: string) => void;
  /** How many processes share the port. */
  processes?: number;
  /** Gets all processes that serve, each time one begins, so that a later start can end them should this one be killed. */
  note?: (webs: readonly Identity[]) => void;
  output?: "inherit" | number;
};

type Process = { worker: Worker; identity: Identity | null; ended: Promise<string>; hasEnded: () => boolean };

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
};

const waitUntilReady = async (url: string, hasEnded: () => boolean): Promise<void> => {
  const until = performance.now() + 60_000;
  for (;;) {
    if (hasEnded()) throw new Error("The web server ended before it could answer");
    if (await isReady(url)) return;
    if (performance.now() > until) throw new Error(`${url}/api/ready does not become ready within 60 s`);
    await pause(50);
  }
};

const drain = [
  ["SIGTERM", 17_000],
  ["SIGKILL", 2_000],
] as const;

/** Ends web processes after they finished their answers, all at the same time. */
export const endWebs = async (webs: readonly Identity[]): Promise<void> => {
  await Promise.all(webs.map((web) => endProcess(web, drain)));
};

const describeEnd = (status: number | null, signal: string | null): string =>
  signal ? `by ${signal}` : `with status ${status}`;

// Each process accepts for itself: a connection handed to one that was just killed would hang for ever.
cluster.schedulingPolicy = cluster.SCHED_NONE;

/** One process that serves, at the port that this one holds for all; `ended` says how it ended. */
const begin = ({ environment, output = "inherit" }: WebOptions): Process => {
  cluster.setupPrimary({
    ...{ exec: path.join("scripts", "web-server", "serve.mjs"), args: [], execArgv: [] },
    stdio: ["ignore", output, output, "ipc"],
  });
  const worker = cluster.fork(environment);
  const child = worker.process;
  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    // The cluster says it again of the worker, and unheard it would end the supervisor.
    worker.on("error", (error) => resolve(error.message));
    child.once("exit", (status, signal) => resolve(describeEnd(status, signal)));
  });
  void ended.then(() => {
    hasEnded = true;
  });
  return { worker, identity: child.pid === undefined ? null : identify(child.pid), ended, hasEnded: () => hasEnded };
};

/** Resolves once the process listens, or has ended. */
const listening = ({ worker, ended }: Process): Promise<unknown> => Promise.race([once(worker, "listening"), ended]);

const livingAmong = (running: readonly Process[]): Identity[] =>
  running.flatMap(({ identity, hasEnded }) => (identity && !hasEnded() ? [identity] : []));

/** Keeps one place filled: starts a process, and another whenever it ends unasked. */
const keepPlace = (start: () => Process, isStopping: () => boolean, say: (sentence: string) => void) => {
  let current = start();
  let quickEnds = 0;
  const keep = (): void => {
    const since = performance.now();
    void current.ended.then(async (how) => {
      if (isStopping()) return;
      quickEnds = performance.now() - since > 30_000 ? 0 : quickEnds + 1;
      say(`The web server ended ${how}; starting it again.`);
      await pause(Math.min(2 ** quickEnds * 50, 5_000));
      if (isStopping()) return;
      current = start();
      keep();
    });
  };
  return { current: () => current, keep };
};

/**
 * Serves until stopped, by so many processes that share one port: waits until all of them listen and the portal is ready,
 * and starts each again whenever it ends unasked. What one leaves open when it is killed, the others do not feel.
 */
export const startWeb = async (options: WebOptions): Promise<Web> => {
  const url = `http://127.0.0.1:${options.port}`;
  let isStopping = false;
  const started: Process[] = [];
  const start = (): Process => {
    const process = begin(options);
    started.splice(0, started.length, ...started.filter(({ hasEnded }) => !hasEnded()), process);
    options.note?.(livingAmong(started));
    return process;
  };
  const places = Array.from({ length: options.processes ?? 1 }, () => keepPlace(start, () => isStopping, options.say));
  const stop = async (): Promise<void> => {
    isStopping = true;
    await endWebs(livingAmong(started));
  };
  try {
    await Promise.all(places.map(({ current }) => listening(current())));
    await waitUntilReady(url, () => places.some(({ current }) => current().hasEnded()));
  } catch (error) {
    await stop();
    throw error;
  }
  for (const { keep } of places) keep();
  return { url, pids: () => livingAmong(started).map(({ pid }) => pid), stop };
};
