import "server-only";
import { sweepOffers } from "@/lib/server/agreement/life/sweep-offers";
import { clearSettledDrafts, sealDue } from "@/lib/server/agreement/sealing/sweep";
import { log } from "@/lib/server/log";
import { type Poll, startPoll } from "./poll";

const sealEveryMs = 3_000;
/** Between two lists of many that wait: the pages have the processor in between. */
const nextListMs = 100;
const tendEveryMs = 60_000;

const holder = globalThis as typeof globalThis & { portalSealing?: Poll };

/** Told right after a countersignature is committed; the loop would find it by itself some seconds later. */
export const wakeSealingWorker = (): void => holder.portalSealing?.call();

const guarded = async (event: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    log.error({ event, err: error });
  }
};

/** Seals what is countersigned and tends the open offers, until stopped; stopping waits for the work in hand. */
export const startSealingWorker = (): (() => Promise<void>) => {
  let isBegun = false;
  let tendedAt = Number.NEGATIVE_INFINITY;

  const tend = async (): Promise<void> => {
    const now = performance.now();
    if (now - tendedAt < tendEveryMs) return;
    tendedAt = now;
    await guarded("offers.failed", sweepOffers);
  };

  const rounds = startPoll(async () => {
    if (!isBegun) await guarded("drafts.failed", clearSettledDrafts);
    isBegun = true;
    let sealed = 0;
    await guarded("sealing.failed", async () => {
      sealed = await sealDue();
    });
    await tend();
    return sealed > 0 ? nextListMs : sealEveryMs;
  });
  holder.portalSealing = rounds;
  return rounds.stop;
};
