import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { closePool } from "@/db/client";
import { computeImpact } from "@/db/queries/edition/impact";
import { sheetBytes } from "@/lib/server/file/sheet";
import { movedRows } from "./impact-rows";
import type { ImpactTask, WantedTable } from "./impact-shares";

/** Sends the table a piece at a time, each when the one before was taken. */
const sendTable = async ({ actor, question }: ImpactTask, table: WantedTable): Promise<void> => {
  const taken = async (): Promise<void> => {
    await new Promise((resolve) => parentPort?.once("message", resolve));
  };
  for await (const bytes of sheetBytes({ ...table, rows: movedRows(actor, question) })) {
    const wait = taken();
    parentPort?.postMessage({ bytes });
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
