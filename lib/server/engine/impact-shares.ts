import "server-only";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Range } from "@/db/queries/edition/counting-facts";
import {
  addRanges,
  computeImpact,
  type EditionImpact,
  type ImpactProgress,
  type ImpactQuestion,
  rangesOf,
} from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import type { SheetForm } from "@/lib/file/sheet/sheet";
import { impactFile } from "@/lib/server/thread/built";

/** The table that is wanted, with its name and the names of its columns. */
export type WantedTable = { form: SheetForm; name: string; columns: readonly string[] };

/** What a thread is given: plain data. */
export type ImpactTask = { actor: Actor; question: ImpactQuestion; range?: Range; asTable?: WantedTable };

/** What a thread tells. */
export type ThreadWord =
  | { progress: ImpactProgress }
  | { found: EditionImpact }
  | { bytes: Uint8Array }
  | { isDone: true };
type Hear = (progress: ImpactProgress) => void;

/** How long a thread may take over an impact, or over one piece of a table, in milliseconds. */
export const mostMs = 120_000;

export const startThread = (file: string, task: ImpactTask): Worker =>
  new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });

/** Runs a task in a thread of its own, which ends with it, when it is stopped or when its time is over. */
export const impactInThread = (
  file: string,
  task: ImpactTask,
  told: Hear,
  stopped?: AbortSignal,
): Promise<EditionImpact> =>
  new Promise((resolve, reject) => {
    const worker = startThread(file, task);
    const stop = (): void => void worker.terminate();
    const timer = setTimeout(stop, mostMs);
    stopped?.addEventListener("abort", stop, { once: true });
    worker.on("message", (message: ThreadWord) => {
      if ("progress" in message) told(message.progress);
      else if ("found" in message) resolve(message.found);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The impact was not computed to its end"));
    });
  });

/** Each core computes its share of the companies; where one fails, the others stop. */
export const impactInThreads = async (file: string, task: ImpactTask, told: Hear): Promise<EditionImpact> => {
  const ranges = rangesOf(Math.min(4, availableParallelism()));
  const shares = ranges.map((): ImpactProgress => ({ done: 0, total: 0 }));
  const sum = (of: keyof ImpactProgress): number => shares.reduce((all, share) => all + share[of], 0);
  const stop = new AbortController();
  const runs = ranges.map((range, place) => {
    const hear = (progress: ImpactProgress): void => {
      shares[place] = progress;
      told({ done: sum("done"), total: sum("total") });
    };
    return impactInThread(file, { ...task, range }, hear, stop.signal);
  });
  try {
    return (await Promise.all(runs)).reduce(addRanges);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(runs);
    throw error;
  }
};

/** The built file of the threads; null in development and in tests. */
export const builtFile = (): string | null => {
  const file = path.resolve(/* turbopackIgnore: true */ impactFile);
  return existsSync(file) ? file : null;
};

/** Without a built file, as in development and in tests, the impact is computed in place. */
export const computeOnCores = (task: ImpactTask, told: Hear): Promise<EditionImpact> => {
  const file = builtFile();
  return file ? impactInThreads(file, task, told) : computeImpact(task.actor, task.question, { told });
};
