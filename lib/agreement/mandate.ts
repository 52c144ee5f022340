import type { Day } from "@/lib/dates";
import type { MandateState } from "@/lib/review/state";

type Mandate = { state: MandateState; fromOn: Day; untilOn: Day | null };

/** Covers this day, whatever staff thinks of it; `untilOn` is exclusive. */
export const coversDay = (mandate: Mandate, day: Day): boolean =>
  mandate.fromOn <= day && (mandate.untilOn === null || day < mandate.untilOn);

/**
 * Enough for the partner's own signature: in force today, declared or confirmed. Staff confirms before the
 * countersignature (CONTRACT.md, "Shape"); a mandate staff has questions about signs nothing.
 */
export const isUsable = (mandate: Mandate, day: Day): boolean =>
  coversDay(mandate, day) && (mandate.state === "declared" || mandate.state === "verified");

/** The best of several: confirmed before declared, else none. */
export const usableMandate = <M extends Mandate>(mandates: readonly M[], day: Day): M | null =>
  mandates.find((one) => isUsable(one, day) && one.state === "verified") ??
  mandates.find((one) => isUsable(one, day)) ??
  null;
