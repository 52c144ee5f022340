import "server-only";
import { tendOffers } from "@/lib/server/agreement/offers";
import { clearSettledDrafts, sealDue } from "@/lib/server/agreement/sealing";
import { log } from "@/lib/server/log";

const sealEveryMs = 3_000;
const tendEveryMs = 60_000;

type Loop = { wake: (() => void) | null };
const holder = globalThis as typeof globalThis & { portalSealing?: Loop };

/** Told right after a countersignature is committed; the loop would find it by itself some seconds later. */
export const nudgeSealing = (): void => holder.portalSealing?.wake?.();

const guarded = async (event: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    log.error({ event, err: error });
  }
};

/** Seals what is countersigned and tends the open offers, until stopped; stopping waits for the work in hand. */
export const startSealing = (): (() => Promise<void>) => {
  const loop: Loop = { wake: null };
  holder.portalSealing = loop;
  let isStopping = false;
  let tendedAt = Number.NEGATIVE_INFINITY;
  let isNudged = false;

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      if (isNudged || isStopping) return resolve();
      const timer = setTimeout(resolve, sealEveryMs);
      timer.unref();
      loop.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const tend = async (): Promise<void> => {
    const now = performance.now();
    if (now - tendedAt < tendEveryMs) return;
    tendedAt = now;
    await guarded("offers.failed", tendOffers);
  };

  const run = async (): Promise<void> => {
    await guarded("drafts.failed", clearSettledDrafts);
    while (!isStopping) {
      isNudged = false;
      loop.wake = () => {
        isNudged = true;
      };
      await guarded("sealing.failed", sealDue);
      await tend();
      await pause();
    }
  };

  const done = run();
  return async () => {
    isStopping = true;
    loop.wake?.();
    await done;
  };
};
