import "server-only";
import type { Rounds } from "./poll";

const holder = globalThis as typeof globalThis & { portalLife?: Rounds };

export const keepLifeRounds = (rounds: Rounds): void => {
  holder.portalLife = rounds;
};

/** Told right after something was started that goes on by itself; the loop would find it some seconds later. */
export const nudgeLife = (): void => holder.portalLife?.call();
