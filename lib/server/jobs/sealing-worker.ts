import "server-only";
import { sweepOffers } from "@/lib/server/agreement/life/sweep-offers";
import { clearSettledDrafts, sealDue } from "@/lib/server/agreement/sealing/sweep";
import { atMostEvery, guarded, startPoll } from "./poll";
import { wakeOn } from "./wake";

const sealEveryMs = 3_000;
/** Between two rounds that sealed something: requests get the processor in between. */
const nextRoundMs = 100;
const offersEveryMs = 60_000;

/** Seals what is countersigned, right after it is, reminds of open offers and ends them, until the answered function stops it. */
export const startSealingWorker = (): (() => Promise<void>) => {
  let isBegun = false;
  const offers = atMostEvery(offersEveryMs, () => sweepOffers());

  const rounds = startPoll(async () => {
    if (!isBegun) await guarded("drafts.failed", clearSettledDrafts);
    isBegun = true;
    const sealed = (await guarded("sealing.failed", sealDue)) ?? 0;
    await guarded("offers.failed", offers);
    return sealed > 0 ? nextRoundMs : sealEveryMs;
  });
  const sleep = wakeOn(rounds, ["agreement.countersigned"]);
  return () => {
    sleep();
    return rounds.stop();
  };
};
