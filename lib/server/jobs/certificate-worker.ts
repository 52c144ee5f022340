import "server-only";
import { warnOfSealEnd } from "@/db/mutations/agreement/seal-end";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { endingCertificate } from "@/lib/server/seal/key/certificate-end";
import { startEvery } from "./poll";

const everyMs = 3_600_000;

/** Emails staff where the sealing certificate ends soon and that step is not yet announced; answers how many letters. */
export const warnWhereDue = async (at: Date = new Date()): Promise<number> => {
  const ending = await endingCertificate(at);
  return ending ? warnOfSealEnd(systemActor(at), ending) : 0;
};

/** Warns of the sealing certificate's end each hour, until the answered function stops it. */
export const startCertificateWorker = (): (() => Promise<void>) =>
  startEvery(everyMs, "seal-end.failed", async () => {
    const letters = await warnWhereDue();
    if (letters > 0) log.info({ event: "seal-end.warned", letters });
  });
