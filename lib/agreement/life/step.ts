import type { AgreementState } from "@/lib/agreement/life/state";

const agreementStepIds = ["offered", "partner-signed", "countersigned", "sealed", "in-force"] as const;
export type AgreementStepId = (typeof agreementStepIds)[number];
export type AgreementStep = {
  id: AgreementStepId;
  place: "done" | "now" | "later" | "stopped";
  /** Who must act now; null where nobody must. */
  actor: "partner" | "vendor" | "portal" | null;
};

/** Number of completed steps in each state. */
const reached: Record<AgreementState, number> = {
  draft: 0,
  offered: 1,
  declined: 1,
  expired: 1,
  withdrawn: 1,
  "partner-signed": 2,
  returned: 2,
  "declined-by-vendor": 2,
  countersigned: 3,
  sealing: 3,
  "in-force": 5,
  superseded: 5,
  terminated: 5,
};

const stopped: readonly AgreementState[] = ["declined", "expired", "withdrawn", "returned", "declined-by-vendor"];
const actors: Record<AgreementStepId, AgreementStep["actor"]> = {
  offered: "partner",
  "partner-signed": "partner",
  countersigned: "vendor",
  sealed: "portal",
  "in-force": "portal",
};

/** The five steps from offer to force, with the progress of an agreement in this state. */
export const agreementSteps = (state: AgreementState): AgreementStep[] =>
  agreementStepIds.map((id, place) => {
    const at = reached[state];
    if (place < at) return { id, place: "done", actor: null };
    if (place > at) return { id, place: "later", actor: null };
    return stopped.includes(state) ? { id, place: "stopped", actor: null } : { id, place: "now", actor: actors[id] };
  });
