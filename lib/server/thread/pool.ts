import "server-only";
import path from "node:path";
import type { Transferable } from "node:worker_threads";
import Piscina from "piscina";
import { log } from "@/lib/server/log";

type Options = {
  /** What the threads run; its default export gets each task. */
  file: string;
  threads: number;
  /** Threads that stay while there is nothing to do; without any, tasks must not wait inside the pool. */
  resting?: number;
  /** What one thread may hold, so that a task that needs too much ends alone. */
  megabytes: number;
  /** How much the threads step back for the requests; 0: not at all. */
  niceness?: number;
};

type Limits = {
  boxMs: number;
  /** Gives the task up and ends its thread. */
  signal?: AbortSignal;
  transfer?: Transferable[];
};

export type ThreadPool = {
  /** @throws OverLimit, the signal's reason, or what the task threw, as far as it can be copied */
  run: (task: unknown, limits: Limits) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** A task that took more time or memory than it may. Its thread was ended. */
export class OverLimit extends Error {
  override readonly name = "OverLimit";

  constructor(readonly limit: "time" | "memory") {
    super(`The task was given up: too much ${limit}`);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

/** Worker threads with limits: what exceeds them ends alone, and the next task finds another thread. */
export const openThreads = ({ file, threads, resting = 0, megabytes, niceness = 0 }: Options): ThreadPool => {
  const pool = new Piscina({
    filename: path.resolve(/* turbopackIgnore: true */ file),
    minThreads: resting,
    maxThreads: threads,
    idleTimeout: 60_000,
    niceIncrement: niceness,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A thread that fails between two tasks fails nobody's; the next task finds another thread.
  pool.on("error", (error) => log.error({ event: "thread.failed", err: error }));
  let isStopped = false;
  const run: ThreadPool["run"] = async (task, { boxMs, signal, transfer = [] }) => {
    if (isStopped) throw new Error("The threads were stopped");
    const box = AbortSignal.timeout(boxMs);
    try {
      return await pool.run(task, { signal: signal ? AbortSignal.any([box, signal]) : box, transferList: transfer });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (box.aborted) throw new OverLimit("time");
      throw isOutOfMemory(error) ? new OverLimit("memory") : error;
    }
  };
  const stop = (): Promise<void> => {
    isStopped = true;
    return pool.destroy();
  };
  return { run, stop };
};
