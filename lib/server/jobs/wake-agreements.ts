import "server-only";
import type { Poll } from "./poll";

const holder = globalThis as typeof globalThis & { portalLife?: Poll };

export const registerAgreementPoll = (rounds: Poll): void => {
  holder.portalLife = rounds;
};

/** Told right after something was started that goes on by itself; the loop would find it some seconds later. */
export const wakeAgreementWorker = (): void => holder.portalLife?.call();
