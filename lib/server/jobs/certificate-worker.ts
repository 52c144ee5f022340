import "server-only";
import { warnOfSealEnd } from "@/db/mutations/agreement/seal-end";
import { systemActor } from "@/lib/server/actors";
import { log } from "@/lib/server/log";
import { endingCertificate } from "@/lib/server/seal/key/certificate-end";
import { startPoll } from "./poll";

const everyMs = 3_600_000;

/** Looks once at the sealing certificate and tells staff what is due; answers how many letters. */
export const warnWhereDue = async (at: Date = new Date()): Promise<number> => {
  const ending = await endingCertificate(at);
  return ending ? warnOfSealEnd(systemActor(at), ending) : 0;
};

/** Warns of the sealing certificate's end each hour, until stopped; stopping waits for the work in hand. */
export const startCertificateWorker = (): (() => Promise<void>) =>
  startPoll(async () => {
    try {
      const letters = await warnWhereDue();
      if (letters > 0) log.info({ event: "seal-end.warned", letters });
    } catch (error) {
      log.error({ event: "seal-end.failed", err: error });
    }
    return everyMs;
  }).stop;
