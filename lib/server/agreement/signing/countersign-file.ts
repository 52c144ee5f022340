import "server-only";
import { type CountersignView, getCountersignPage } from "@/db/queries/agreement/countersign";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { isUnchanged } from "@/lib/server/agreement/store";

type CountersignFile = {
  page: CountersignView;
  /** The stored file still hashes to what the partner signed, computed now; null before a signature. */
  isUnchanged: boolean | null;
  /** Under dual control, the person who verified the mandate may not countersign. */
  needsAnother: boolean;
};

/** One agreement for the vendor's side, with the signed file read again from disk. @throws Refusal `not-found` */
export const openCountersignFile = async (actor: Actor, id: string): Promise<CountersignFile> => {
  const page = await getCountersignPage(actor, id);
  const needsAnother = env().DUAL_CONTROL === "on" && page.mandate?.isOwnDecision === true;
  return { page, needsAnother, isUnchanged: page.signed ? await isUnchanged(page.signed) : null };
};
