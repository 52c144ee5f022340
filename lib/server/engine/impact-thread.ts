import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { closePool } from "@/db/client";
import { computeImpact, exportMoves } from "@/db/queries/edition/impact";
import { impactRows } from "@/lib/editor/impact-sheet";
import { type SheetForm, sheetLines } from "@/lib/file/sheet/sheet";
import type { ImpactTask } from "./impact-shares";

/** Sends the table a piece at a time, each when the one before was taken. */
const sendTable = async ({ actor, question }: ImpactTask, form: SheetForm): Promise<void> => {
  const taken = async (): Promise<void> => {
    await new Promise((resolve) => parentPort?.once("message", resolve));
  };
  for await (const moves of exportMoves(actor, question)) {
    if (moves.length === 0) continue;
    const wait = taken();
    parentPort?.postMessage({ lines: sheetLines(impactRows(moves, actor.today), form) });
    await wait;
  }
};

/** A thread that computes one impact with a connection of its own; the build bundles this file (scripts/portal/threads.ts). */
const task = workerData as ImpactTask;
// On Linux this is the priority of the thread: requests go first.
if (process.platform === "linux") setPriority(5);
try {
  if (task.asTable) await sendTable(task, task.asTable);
  else {
    const { actor, question, range } = task;
    const told = (progress: object): void => parentPort?.postMessage({ progress });
    const found = await computeImpact(actor, question, { told, ...(range ? { range } : {}) });
    parentPort?.postMessage({ found });
  }
  parentPort?.postMessage({ isDone: true });
} finally {
  await closePool();
}
