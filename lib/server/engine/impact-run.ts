import "server-only";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Range } from "@/db/queries/edition/counting-facts";
import {
  addRanges,
  computeImpact,
  type EditionImpact,
  exportMoves,
  type ImpactProgress,
  type ImpactQuestion,
  rangesOf,
} from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import { editionDigest } from "@/lib/edition/catalogue/editions";
import { impactCsvLines } from "@/lib/editor/impact-csv";
import { Refusal } from "@/lib/refusal/refusal";
import { soon } from "@/lib/server/page";
import { impactFile } from "@/lib/server/thread/built";
import { openLine } from "@/lib/server/thread/line";

/** What a thread is given: plain data. */
export type ImpactTask = { actor: Actor; question: ImpactQuestion; range?: Range; asTable?: boolean };

type Run = { progress: ImpactProgress; found: Promise<EditionImpact>; endedAt: number | null };
type Told = { progress: ImpactProgress } | { found: EditionImpact } | { lines: string } | { isDone: true };
type Hear = (progress: ImpactProgress) => void;

/** An answer is shown again for a minute: a page that completes by itself asks for it several times. */
const keptMs = 60_000;
const mostMs = 120_000;

const startThread = (file: string, task: ImpactTask): Worker =>
  new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });

/** Runs a task in a thread of its own, which ends with it or when its time is over. */
export const impactInThread = (file: string, task: ImpactTask, told: Hear): Promise<EditionImpact> =>
  new Promise((resolve, reject) => {
    const worker = startThread(file, task);
    const timer = setTimeout(() => void worker.terminate(), mostMs);
    worker.on("message", (message: Told) => {
      if ("progress" in message) told(message.progress);
      else if ("found" in message) resolve(message.found);
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("The impact was not computed to its end"));
    });
  });

/** Each core computes its share of the companies. */
export const impactInThreads = async (file: string, task: ImpactTask, told: Hear): Promise<EditionImpact> => {
  const ranges = rangesOf(Math.min(4, availableParallelism()));
  const shares = ranges.map((): ImpactProgress => ({ done: 0, total: 0 }));
  const sum = (of: keyof ImpactProgress): number => shares.reduce((all, share) => all + share[of], 0);
  const found = await Promise.all(
    ranges.map((range, place) =>
      impactInThread(file, { ...task, range }, (progress) => {
        shares[place] = progress;
        told({ done: sum("done"), total: sum("total") });
      }),
    ),
  );
  return found.reduce(addRanges);
};

/**
 * The table for a spreadsheet from a thread of its own, a piece whenever the reader takes one; the thread ends with the table,
 * with its reader, or when nobody takes the next piece in time.
 */
export async function* tableInThread(file: string, task: ImpactTask): AsyncGenerator<string> {
  const worker = startThread(file, { ...task, asTable: true });
  // A thread that ends before its table makes the wait fail: a table that is cut off must not look whole.
  const ended = new Promise<never>((_, reject) => {
    worker.once("error", reject).once("exit", () => reject(new Error("The table was not written to its end")));
  });
  ended.catch(() => undefined);
  const next = async (): Promise<Told> => {
    const timer = setTimeout(() => void worker.terminate(), mostMs);
    try {
      return await Promise.race([ended, once(worker, "message").then(([message]) => message as Told)]);
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    for (let told = await next(); "lines" in told; told = await next()) {
      yield told.lines;
      worker.postMessage("next");
    }
  } finally {
    await worker.terminate();
  }
}

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

const builtFile = (): string | null => {
  const file = path.resolve(/* turbopackIgnore: true */ impactFile);
  return existsSync(file) ? file : null;
};

/** Without a built file, as in development and in tests, the impact is computed in place. */
const compute = (task: ImpactTask, told: Hear): Promise<EditionImpact> => {
  const file = builtFile();
  return file ? impactInThreads(file, task, told) : computeImpact(task.actor, task.question, { told });
};

/** One after the other: each uses all cores. A failure is kept as long as an answer, so that it is shown and not repeated. */
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

async function* tableInPlace({ actor, question }: ImpactTask): AsyncGenerator<string> {
  for await (const moves of exportMoves(actor, question)) yield impactCsvLines(moves);
}

/** So many tables are written at once, one for each reader. */
const tables = openLine({ running: 2, waiting: 8, waitingEach: 1 });

/** The lines of the table for a spreadsheet, as they are read. The reader must see insights. */
export async function* impactTable(actor: Actor, question: ImpactQuestion): AsyncGenerator<string> {
  const turn = tables.enter(actor.accountId ?? "");
  if (turn === null) throw new Refusal("portal-busy");
  const leave = await turn;
  try {
    const [task, file] = [{ actor, question }, builtFile()];
    yield* file ? tableInThread(file, task) : tableInPlace(task);
  } finally {
    leave();
  }
}
