import { type Day, isWithin } from "@/lib/date/day";
import type { MandateState } from "@/lib/review/state";

type Period = { fromOn: Day; untilOn: Day | null };
type Mandate = Period & {
  state: MandateState;
  /** The evidence file. */
  proofFileId: string | null;
  /** The mandate that this one delegates; null where it is the holder's own. */
  parent: (Period & { state: MandateState }) | null;
};

/** True where the mandate's dates include this day, whatever its review state; `untilOn` is exclusive. */
export const coversDay = (mandate: Period, day: Day): boolean => isWithin(day, mandate.fromOn, mandate.untilOn);

/**
 * True where staff has verified the mandate and its dates include this day: it may be delegated, and delegations of it
 * are usable.
 */
export const isConfirmed = (mandate: Period & { state: MandateState }, day: Day): boolean =>
  mandate.state === "verified" && coversDay(mandate, day);

/**
 * True where staff verified the mandate, even if it ended since: what was signed under it stays signed and may be
 * countersigned (decision 52).
 */
export const hasBeenVerified = ({ state }: { state: MandateState }): boolean =>
  state === "verified" || state === "ended";

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

/** The mandate to sign under: a verified one before a declared one; null where none is usable. */
export const usableMandate = <M extends Mandate>(mandates: readonly M[], day: Day): M | null =>
  mandates.find((one) => isUsable(one, day) && one.state === "verified") ??
  mandates.find((one) => isUsable(one, day)) ??
  null;

/** The first date field of a delegation that exceeds its parent's dates, or null. */
export const delegationFault = (dates: Period, parent: Period): "fromOn" | "untilOn" | null => {
  if (dates.fromOn < parent.fromOn) return "fromOn";
  if (parent.untilOn === null) return null;
  if (dates.fromOn >= parent.untilOn) return "fromOn";
  return dates.untilOn === null || dates.untilOn > parent.untilOn ? "untilOn" : null;
};
