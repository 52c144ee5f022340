import "server-only";
import { beginSealing, finishSealing, postponeSealing } from "@/db/mutations/sealing";
import { findProgramme, isSealed, listDueSealings } from "@/db/queries/agreement-jobs";
import { Refusal } from "@/lib/errors";
import { systemActor } from "@/lib/server/actors";
import { type SealingStep, sealer } from "@/lib/server/agreement/seal";
import { clearDraft, listDrafts } from "@/lib/server/agreement/store";
import { log } from "@/lib/server/log";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ignoreTaken = (error: unknown): void => {
  if (!(error instanceof Refusal && error.code === "nothing-to-seal")) throw error;
};

/** Seals one agreement: begin, make, keep, read back, verify, and only then in force. Throws where an attempt fails. */
export const sealOne = async (id: string, atStep?: (step: SealingStep) => void): Promise<void> => {
  const { vendorName, todayOn } = await findProgramme(systemActor());
  await beginSealing(systemActor(), id).catch(ignoreTaken);
  const system = systemActor(new Date(), todayOn);
  await finishSealing(system, id, sealer(vendorName, system.today, system.at, atStep));
  await clearDraft(id);
};

const attempt = async (id: string): Promise<void> => {
  try {
    await sealOne(id);
    log.info({ event: "agreement.sealed", agreementId: id });
  } catch (error) {
    if (error instanceof Refusal) return;
    log.error({ event: "agreement.sealing-failed", agreementId: id, err: error });
    await postponeSealing(systemActor(), id, error instanceof Error ? error.message : String(error));
  }
};

/** Seals whatever waits and is due, one after the other; a failed one waits for its next turn. */
export const sealDue = async (): Promise<void> => {
  for (const id of await listDueSealings(systemActor())) await attempt(id);
};

/** Clears the drafts of agreements whose sealing was cut between its commit and its last step. */
export const clearSettledDrafts = async (): Promise<void> => {
  const ids = (await listDrafts()).filter((name) => uuid.test(name));
  for (const id of ids) if (await isSealed(systemActor(), id)) await clearDraft(id);
};
