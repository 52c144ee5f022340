import "server-only";
import {
  type Batch,
  type CountersignList,
  getBatch,
  listCountersignable,
} from "@/db/queries/agreement/countersign-batch";
import { findProgramme } from "@/db/queries/agreement/jobs";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { isUnchanged } from "@/lib/server/agreement/store";

type Row = Omit<CountersignList["rows"][number], "storageKey"> & { isUnchanged: boolean };

/** Agreements that can be countersigned in a batch, each file read again just now. */
export const openCountersignList = async (actor: Actor): Promise<Omit<CountersignList, "rows"> & { rows: Row[] }> => {
  const { rows, ...list } = await listCountersignable(actor, env().DUAL_CONTROL === "on");
  const looked: Row[] = [];
  for (const { storageKey, ...row } of rows)
    looked.push({ ...row, isUnchanged: await isUnchanged({ storageKey, documentSha256: row.documentSha256 }) });
  return { ...list, rows: looked };
};

export type BatchPage = {
  batch: Batch;
  vendorName: string;
  /** True where every file of an unconfirmed batch is still what was signed. */
  isUnchanged: boolean;
  /** True where the batch is confirmed and not every agreement is sealed or failed. */
  isRunning: boolean;
};

const areUnchanged = async ({ confirmedAt, items }: Batch): Promise<boolean> => {
  if (confirmedAt) return true;
  for (const item of items) if (!(await isUnchanged(item))) return false;
  return true;
};

/** One list for its page. @throws Refusal `not-found` */
export const openBatch = async (actor: Actor, id: string): Promise<BatchPage> => {
  const [batch, { vendorName }] = await Promise.all([getBatch(actor, id), findProgramme(actor)]);
  const isOver = batch.items.every(({ state, isSealed }) => state === "failed" || isSealed);
  const isRunning = batch.confirmedAt !== null && !isOver;
  return { batch, vendorName, isUnchanged: await areUnchanged(batch), isRunning };
};
