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
  /** Under dual control, whoever confirmed the mandate leaves the countersignature to somebody else. */
  needsAnother: boolean;
};

/** One agreement for the vendor's side, with the signed file read again from disk; a page that does not exist otherwise. */
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
