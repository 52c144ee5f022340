/** The life of an agreement (docs/agreement.md, "Shape"). */
export const agreementStates = [
  "draft",
  "offered",
  "declined",
  "expired",
  "withdrawn",
  "partner-signed",
  "returned",
  "declined-by-vendor",
  "countersigned",
  "sealing",
  "in-force",
  "superseded",
  "terminated",
] as const;
export type AgreementState = (typeof agreementStates)[number];

/**
 * Every allowed transition; the database's trigger holds the same list. A returned agreement is final: what was signed
 * is kept unchanged, and the corrected text is a new offer that names its predecessor.
 */
export const agreementEdges = [
  ["draft", "offered"],
  ["offered", "declined"],
  ["offered", "expired"],
  ["offered", "withdrawn"],
  ["offered", "partner-signed"],
  ["partner-signed", "returned"],
  ["partner-signed", "declined-by-vendor"],
  ["partner-signed", "countersigned"],
  ["countersigned", "sealing"],
  ["sealing", "in-force"],
  ["in-force", "superseded"],
  ["in-force", "terminated"],
] as const satisfies readonly (readonly [AgreementState, AgreementState])[];

export const canMove = (from: AgreementState, to: AgreementState): boolean =>
  agreementEdges.some(([a, b]) => a === from && b === to);

/** True where no transition leaves the state. */
export const isFinal = (state: AgreementState): boolean => agreementEdges.every(([from]) => from !== state);

/** True for an agreement on its way into force: a company has at most one. */
export const isOpen = (state: AgreementState): boolean => !isFinal(state) && state !== "in-force";

/** An offer lapses 30 days after it was made; reminders go out on these days (docs/agreement.md, point 10). */
export const offerDays = 30;
export const reminderDays = [3, 7, 14] as const;
/** A step-up older than this signs nothing (docs/agreement.md, point 5). */
export const stepUpSeconds = 300;
