import { parentPort, workerData } from "node:worker_threads";
import { closePool } from "@/db/client";
import { computeImpact } from "@/db/queries/edition/impact";
import type { ImpactTask } from "./impact-run";

/** A thread that computes one impact with a connection of its own; the build bundles this file (scripts/portal/threads.ts). */
const { actor, question } = workerData as ImpactTask;
try {
  const found = await computeImpact(actor, question, (progress) => parentPort?.postMessage({ progress }));
  parentPort?.postMessage({ found });
} finally {
  await closePool();
}
