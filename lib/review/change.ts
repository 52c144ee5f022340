import { Refusal } from "@/lib/refusal/refusal";
import { isEditable } from "@/lib/review/state";

type Claim = { state: string; askedFields: readonly string[] };
type Values = Readonly<Record<string, string | number | null>>;

/** The fields whose new value differs from the stored one. */
export const changedFields = <V extends Values>(before: V, after: V): string[] =>
  Object.keys(after).filter((field) => before[field] !== after[field]);

/** Fields that another one decides about, which may follow it: the type of a certification its track, its day its end. */
const following: Readonly<Record<string, readonly string[]>> = {
  type: ["track", "version", "expiresOn"],
  earnedOn: ["expiresOn"],
};

/** The fields that are open where these were asked for. */
export const openBeside = (asked: readonly string[]): string[] => [
  ...new Set(asked.flatMap((field) => [field, ...(following[field] ?? [])])),
];

/**
 * Throws unless the partner may change these fields of an undecided declaration: all while it is declared, the
 * requested ones and those that follow them after a request for changes. Codes: unchanged, nothing-changed,
 * field-not-asked.
 */
export const requireEditable = (claim: Claim, changed: readonly string[]): void => {
  if (claim.state !== "more-asked") {
    if (changed.length === 0) throw new Refusal("unchanged");
    return;
  }
  const asked = openBeside(claim.askedFields);
  const locked = changed.filter((field) => !asked.includes(field));
  if (locked.length > 0)
    throw new Refusal("field-not-asked", {}, Object.fromEntries(locked.map((field) => [field, "field-not-asked"])));
  if (changed.length === 0) throw new Refusal("nothing-changed");
};

/** Throws unless the declaration is undecided and the partner saw its latest version. Codes: decided (first), stale. */
export const requireCurrent = (claim: { state: string; rowVersion: number }, shown: { rowVersion: number }): void => {
  if (!isEditable(claim.state)) throw new Refusal("decided");
  if (claim.rowVersion !== shown.rowVersion) throw new Refusal("stale");
};

/** Columns of a declaration after the partner's answer: it waits again, at the end of the queue. */
export const resubmission = (at: Date) => ({
  state: "declared" as const,
  askedFields: [] as string[],
  submittedAt: at,
  decidedBy: null,
  decidedAt: null,
  reasonCode: null,
  reasonNote: null,
});
