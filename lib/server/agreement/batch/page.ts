import "server-only";
import { notFound } from "next/navigation";
import {
  type Batch,
  type CountersignList,
  getBatch,
  listCountersignable,
} from "@/db/queries/agreement/countersign-batch";
import { findProgramme } from "@/db/queries/agreement/jobs";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { isUnchanged } from "@/lib/server/agreement/store";

type Row = Omit<CountersignList["rows"][number], "storageKey"> & { isUnchanged: boolean };

/** What can be countersigned together, each file read again just now. */
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
  /** Every file of a list that is not confirmed yet is still what was signed. */
  isUnchanged: boolean;
  /** Confirmed, and something is still to be countersigned or sealed. */
  isRunning: boolean;
};

const areUnchanged = async ({ confirmedAt, items }: Batch): Promise<boolean> => {
  if (confirmedAt) return true;
  for (const item of items) if (!(await isUnchanged(item))) return false;
  return true;
};

/** One list for its page; a page that does not exist otherwise. */
export const openBatch = async (actor: Actor, id: string | undefined): Promise<BatchPage> => {
  if (!id) notFound();
  try {
    const [batch, { vendorName }] = await Promise.all([getBatch(actor, id), findProgramme(actor)]);
    const isOver = batch.items.every(({ state, isSealed }) => state === "failed" || isSealed);
    const isRunning = batch.confirmedAt !== null && !isOver;
    return { batch, vendorName, isUnchanged: await areUnchanged(batch), isRunning };
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
};
