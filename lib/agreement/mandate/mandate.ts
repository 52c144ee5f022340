import { type Day, isWithin } from "@/lib/date/day";
import type { MandateState } from "@/lib/review/state";

type Period = { fromOn: Day; untilOn: Day | null };
type Mandate = Period & {
  state: MandateState;
  /** The file that proves it. */
  proofFileId: string | null;
  /** The mandate it was delegated under; null for one of the holder's own. */
  parent: (Period & { state: MandateState }) | null;
};

/** Covers this day, whatever staff thinks of it; `untilOn` is exclusive. */
export const coversDay = (mandate: Period, day: Day): boolean => isWithin(day, mandate.fromOn, mandate.untilOn);

/** Confirmed by staff and in force: what may be handed on, and what a delegation stands on. */
export const isConfirmed = (mandate: Period & { state: MandateState }, day: Day): boolean =>
  mandate.state === "verified" && coversDay(mandate, day);

/**
 * Enough for the partner's own signature: proved, in force today, declared or confirmed. Staff confirms before the
 * countersignature (docs/agreement.md, "Shape"); a mandate staff has questions about signs nothing, and a delegation signs only
 * while the mandate it stands on is confirmed and in force.
 */
export const isUsable = (mandate: Mandate, day: Day): boolean =>
  mandate.proofFileId !== null &&
  coversDay(mandate, day) &&
  (mandate.state === "declared" || mandate.state === "verified") &&
  (mandate.parent === null || isConfirmed(mandate.parent, day));

/** The best of several: confirmed before declared, else none. */
export const usableMandate = <M extends Mandate>(mandates: readonly M[], day: Day): M | null =>
  mandates.find((one) => isUsable(one, day) && one.state === "verified") ??
  mandates.find((one) => isUsable(one, day)) ??
  null;

/** The first field of a delegation that leaves the dates of the mandate it stands on, or null. */
export const delegationFault = (dates: Period, parent: Period): "fromOn" | "untilOn" | null => {
  if (dates.fromOn < parent.fromOn) return "fromOn";
  if (parent.untilOn === null) return null;
  if (dates.fromOn >= parent.untilOn) return "fromOn";
  return dates.untilOn === null || dates.untilOn > parent.untilOn ? "untilOn" : null;
};
