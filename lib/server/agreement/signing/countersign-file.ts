import "server-only";
import { notFound } from "next/navigation";
import { type CountersignView, getCountersignPage } from "@/db/queries/agreement/countersign";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { isUnchanged } from "@/lib/server/agreement/store";

type CountersignFile = {
  page: CountersignView;
  /** The stored file still hashes to what the partner signed, computed now; null before a signature. */
  isUnchanged: boolean | null;
  /** Under dual control, the person who verified the mandate may not countersign. */
  needsAnother: boolean;
};

/**
 * The agreement for the countersigner's page, its signed file read again from disk; answers 404 where it does not
 * exist.
 */
export const openCountersignFile = async (actor: Actor, id: string | undefined): Promise<CountersignFile> => {
  if (!id) notFound();
  try {
    const page = await getCountersignPage(actor, id);
    const needsAnother = env().DUAL_CONTROL === "on" && page.mandate?.isOwnDecision === true;
    return { page, needsAnother, isUnchanged: page.signed ? await isUnchanged(page.signed) : null };
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
};
