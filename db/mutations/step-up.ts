import { stepUp } from "@/db/schema/account";
import { keepBooks } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { StepUpPurpose } from "@/lib/agreement/step-up";
import { Refusal } from "@/lib/errors";

export type StepUp = {
  purpose: StepUpPurpose;
  documentSha256: string;
  method: "totp" | "recovery-code";
  authenticatorHash: string;
};

/** Keeps a code that was just accepted, bound to one purpose and one document, for the signature that follows. */
export const confirmStepUp = (actor: Actor, given: StepUp): Promise<void> =>
  keepBooks(actor, async (tx) => {
    if (!actor.accountId) throw new Refusal("signed-out");
    await tx.insert(stepUp).values({ accountId: actor.accountId, confirmedAt: actor.at, ...given });
  });
