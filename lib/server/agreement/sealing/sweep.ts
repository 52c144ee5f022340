import "server-only";
import { setTimeout as breathe } from "node:timers/promises";
import { beginSealing, finishSealing, postponeSealing } from "@/db/mutations/agreement/seal";
import { findProgramme, isSealed, listDueSealings } from "@/db/queries/agreement/jobs";
import { isSharedCause, type SealingDelay, SealingDelayed, writeDelay } from "@/lib/agreement/life/sealing-delay";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { type SealingStep, sealer } from "@/lib/server/agreement/sealing/seal";
import { clearDraftFile, listDrafts } from "@/lib/server/agreement/store";
import { FilesUnavailable } from "@/lib/server/file/unavailable";
import { log } from "@/lib/server/log";
import { KeyUnavailable } from "@/lib/server/seal/key/complete";
import { NoTime } from "@/lib/server/time/fault";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For a `catch`: another attempt has begun already. */
const ignoreBegun = (error: unknown): void => {
  if (!(error instanceof Refusal && error.code === "nothing-to-seal")) throw error;
};

/**
 * Seals one agreement: begin, make, store, read back, verify, and only then in force. Throws where the attempt fails.
 */
export const sealOne = async (id: string, atStep?: (step: SealingStep) => void): Promise<void> => {
  const { vendorName, ...calendar } = await findProgramme(systemActor());
  await beginSealing(systemActor(), id).catch(ignoreBegun);
  const system = systemActor(new Date(), calendar);
  await finishSealing(system, id, sealer(vendorName, system.today, system.at, atStep));
  await clearDraftFile(id);
};

const delayOf = (error: unknown): SealingDelay => {
  if (error instanceof SealingDelayed) return error.delay;
  if (error instanceof FilesUnavailable) return { cause: "files-unavailable" };
  if (error instanceof KeyUnavailable) return { cause: "key-unavailable" };
  if (!(error instanceof NoTime)) return { cause: "fault" };
  return { cause: "no-time", failures: error.failures.map(({ authority, fault }) => ({ authority, fault })) };
};

/** Null where nothing is left to do, else why the agreement still waits. */
const attempt = async (id: string): Promise<SealingDelay | null> => {
  try {
    await sealOne(id);
    log.info({ event: "agreement.sealed", agreementId: id });
    return null;
  } catch (error) {
    // Where the threads have too much to do, the agreement waits like after any other failure.
    if (error instanceof Refusal && error.code !== "portal-busy") return null;
    log.error({ event: "agreement.sealing-failed", agreementId: id, err: error });
    return delayOf(error);
  }
};

/**
 * Longest pause after a seal. The pause is as long as the seal took, so that page requests get the processor as well.
 */
const longestBreathMs = 200;

/**
 * Seals every agreement that is due, one after the other; a failed one waits for its next turn. A cause that affects
 * all, such as an authority that is down, is not tried again on each. Answers how many no longer wait.
 */
export const sealDue = async (): Promise<number> => {
  let shared: SealingDelay | null = null;
  let settled = 0;
  for (const id of await listDueSealings(systemActor())) {
    const begun = performance.now();
    if (shared) await beginSealing(systemActor(), id).catch(ignoreBegun);
    const delay: SealingDelay | null = shared ?? (await attempt(id));
    if (delay) await postponeSealing(systemActor(), id, writeDelay(delay));
    else settled += 1;
    if (delay && isSharedCause(delay)) shared = delay;
    if (!shared) await breathe(Math.min(longestBreathMs, performance.now() - begun));
  }
  return settled;
};

/** Deletes the drafts of agreements whose sealing was interrupted after its commit. */
export const clearSettledDrafts = async (): Promise<void> => {
  const ids = (await listDrafts()).filter((name) => uuid.test(name));
  for (const id of ids) if (await isSealed(systemActor(), id)) await clearDraftFile(id);
};
