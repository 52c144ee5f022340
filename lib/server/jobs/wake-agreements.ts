import "server-only";
import type { Poll } from "./poll";

const holder = globalThis as typeof globalThis & { portalLife?: Poll };

export const registerAgreementPoll = (rounds: Poll): void => {
  holder.portalLife = rounds;
};

/** Wakes the agreement worker right after a batch or campaign is started; by itself it would look some seconds later. */
export const wakeAgreementWorker = (): void => holder.portalLife?.call();
