import { stepUp } from "@/db/schema/account";
import { writeUnaudited } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import type { AssertionEvidence } from "@/lib/agreement/evidence/signer";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { Refusal } from "@/lib/errors";

/** How somebody proved to be himself a moment ago; a passkey leaves the act itself behind. */
export type StepUpProof =
  | { method: "totp" | "recovery-code"; authenticatorHash: string; assertion?: null }
  | { method: "passkey"; authenticatorHash: string; assertion: AssertionEvidence };

export type StepUp = StepUpProof & { purpose: StepUpPurpose; documentSha256: string };

/** Keeps a code or an assertion that was just accepted, bound to one purpose and one document, for the signature that follows. */
export const confirmStepUp = (actor: Actor, given: StepUp): Promise<void> =>
  writeUnaudited(actor, async (tx) => {
    if (!actor.accountId) throw new Refusal("signed-out");
    await tx.insert(stepUp).values({ accountId: actor.accountId, confirmedAt: actor.at, ...given });
  });
