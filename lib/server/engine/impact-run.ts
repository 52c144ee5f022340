import "server-only";
import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import {
  computeImpact,
  type EditionImpact,
  type ImpactProgress,
  type ImpactQuestion,
} from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import { soon } from "@/lib/server/page";
import { impactFile } from "@/lib/server/thread/built";

/** What a thread is given: plain data. */
export type ImpactTask = { actor: Actor; question: ImpactQuestion };

type Run = { progress: ImpactProgress; found: Promise<EditionImpact>; endedAt: number | null };
type Told = { progress: ImpactProgress } | { found: EditionImpact };

/** An answer is shown again for a minute: a page that completes by itself asks for it several times. */
const keptMs = 60_000;
const mostMs = 120_000;

/** Runs a task in a thread of its own, which ends with it or when its time is over. */
export const impactInThread = (
  file: string,
  task: ImpactTask,
  told: (progress: ImpactProgress) => void,
): Promise<EditionImpact> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const timer = setTimeout(() => void worker.terminate(), mostMs);
    worker.on("message", (message: Told) => {
      if ("progress" in message) told(message.progress);
      else resolve(message.found);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The impact was not computed to its end"));
    });
  });

const holder = globalThis as typeof globalThis & {
  portalImpacts?: Map<string, Run>;
  portalImpactLine?: Promise<unknown>;
};

const runs = (): Map<string, Run> => {
  holder.portalImpacts ??= new Map();
  const known = holder.portalImpacts;
  const now = performance.now();
  for (const [key, { endedAt }] of known) if (endedAt !== null && now - endedAt > keptMs) known.delete(key);
  return known;
};

/** Without a built file, as in development and in tests, the impact is computed in place. */
const compute = (task: ImpactTask, told: (progress: ImpactProgress) => void): Promise<EditionImpact> => {
  const file = path.resolve(/* turbopackIgnore: true */ impactFile);
  return existsSync(file) ? impactInThread(file, task, told) : computeImpact(task.actor, task.question, told);
};

/** One after the other: each uses a whole core. A failure is kept as long as an answer, so that it is shown and not repeated. */
const begin = (task: ImpactTask): Run => {
  const told = (progress: ImpactProgress): void => {
    run.progress = progress;
  };
  const found = (holder.portalImpactLine ?? Promise.resolve()).then(() => compute(task, told));
  const run: Run = { progress: { done: 0, total: 0 }, found, endedAt: null };
  holder.portalImpactLine = found
    .catch(() => undefined)
    .finally(() => {
      run.endedAt = performance.now();
    });
  return run;
};

const keyOf = ({ actor, question: { from, to, isAsIfSigned } }: ImpactTask): string =>
  [editionDigest(from), editionDigest(to), isAsIfSigned, actor.today].join(" ");

/** The impact from a run that is kept or goes on, or from a new one. */
const runOf = (task: ImpactTask): Run => {
  const key = keyOf(task);
  const known = runs().get(key);
  if (known) return known;
  const run = begin(task);
  runs().set(key, run);
  return run;
};

/** For pages: the impact where it is there within a second, else how far it is. The reader must see insights. */
export const impactSoon = async (actor: Actor, question: ImpactQuestion): Promise<EditionImpact | ImpactProgress> => {
  const run = runOf({ actor, question });
  const found = await soon(run.found);
  return typeof found === "string" ? run.progress : found;
};

/** The impact once it is there. The reader must see insights. */
export const impactWhole = (actor: Actor, question: ImpactQuestion): Promise<EditionImpact> =>
  runOf({ actor, question }).found;
