/** The life of a claim: declared, perhaps sent back for more, then decided. Withdrawn by the partner while undecided. */
export const declarationStates = ["declared", "more-asked", "verified", "rejected", "withdrawn"] as const;
export type DeclarationState = (typeof declarationStates)[number];

export const mandateStates = [...declarationStates, "ended"] as const;
export type MandateState = (typeof mandateStates)[number];

export const reviewKinds = ["application", "credential", "activity", "mandate", "agreement", "dispute"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export const reviewDecisions = ["accepted", "rejected", "more-asked", "commented", "undone"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** Edited by the partner: everything while declared, only the named fields once more was asked. */
export const isEditable = (state: string): boolean => state === "declared" || state === "more-asked";

/** What the engine is told about a claim: more-asked still waits, so it is declared. */
export const engineStatus = (state: DeclarationState): "declared" | "verified" | "rejected" =>
  state === "verified" ? "verified" : state === "rejected" ? "rejected" : "declared";
