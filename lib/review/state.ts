/**
 * States of a declaration: declared, perhaps with changes requested, then decided; withdrawn by the partner while
 * undecided.
 */
export const declarationStates = ["declared", "more-asked", "verified", "rejected", "withdrawn"] as const;
export type DeclarationState = (typeof declarationStates)[number];

export const mandateStates = [...declarationStates, "ended"] as const;
export type MandateState = (typeof mandateStates)[number];

export const reviewDecisions = ["accepted", "rejected", "more-asked", "commented", "undone"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** True while the partner may edit: everything while declared, the requested fields after a request for changes. */
export const isEditable = (state: string): boolean => state === "declared" || state === "more-asked";

/** The status the engine gets: a declaration with changes requested still waits, so it is declared. */
export const engineStatus = (state: DeclarationState): "declared" | "verified" | "rejected" =>
  state === "verified" ? "verified" : state === "rejected" ? "rejected" : "declared";
