import "server-only";
import type { Worker } from "node:worker_threads";
import type { ImpactQuestion } from "@/db/queries/edition/impact";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { sheetBytes } from "@/lib/server/file/sheet";
import { openLine } from "@/lib/server/thread/line";
import { movedRows } from "./impact-rows";
import { builtFile, type ImpactTask, mostMs, startThread, type ThreadWord, type WantedTable } from "./impact-shares";

type TableTask = ImpactTask & { asTable: WantedTable };

type Waiting = { resolve: (word: ThreadWord) => void; reject: (why: Error) => void };

/**
 * What a thread says, one word after the other. Its last word may come in the same moment as its end, so both are heard where
 * they happen: a table that is cut off must not look whole, nor a whole one cut off.
 */
const hearing = (worker: Worker): (() => Promise<ThreadWord>) => {
  let waiting: Waiting | null = null;
  let over: Error | null = null;
  const end = (why: Error): void => {
    over ??= why;
    waiting?.reject(over);
  };
  worker.on("message", (word: ThreadWord) => waiting?.resolve(word));
  worker.once("error", end).once("exit", () => end(new Error("The table was not written to its end")));
  return async () => {
    if (over) throw over;
    const timer = setTimeout(() => void worker.terminate(), mostMs);
    try {
      return await new Promise<ThreadWord>((resolve, reject) => {
        waiting = { resolve, reject };
      });
    } finally {
      clearTimeout(timer);
    }
  };
};

/**
 * The table for a spreadsheet from a thread of its own, a piece whenever the reader takes one; the thread ends with the table,
 * with its reader, or when nobody takes the next piece in time.
 */
export async function* tableInThread(file: string, task: TableTask): AsyncGenerator<Uint8Array> {
  const worker = startThread(file, task);
  const next = hearing(worker);
  try {
    for (let told = await next(); "bytes" in told; told = await next()) {
      yield told.bytes;
      worker.postMessage("next");
    }
  } finally {
    await worker.terminate();
  }
}

const tableInPlace = ({ actor, question, asTable }: TableTask): AsyncGenerator<Uint8Array> =>
  sheetBytes({ ...asTable, rows: movedRows(actor, question) });

/** So many tables are written at once, one for each reader. */
const tables = openLine({ running: 2, waiting: 8, waitingEach: 1 });

/** The bytes of the table for a spreadsheet, as they are read. The reader must see insights. */
export async function* impactTable(
  actor: Actor,
  question: ImpactQuestion,
  asTable: WantedTable,
): AsyncGenerator<Uint8Array> {
  const turn = tables.enter(actor.accountId ?? "");
  if (turn === null) throw new Refusal("portal-busy");
  const leave = await turn;
  try {
    const [task, file] = [{ actor, question, asTable }, builtFile()];
    yield* file ? tableInThread(file, task) : tableInPlace(task);
  } finally {
    leave();
  }
}
