import { desc, eq } from "drizzle-orm";
import { stepUp } from "@/db/schema/account";
import { writeUnaudited } from "@/db/transaction";
import type { Tx } from "@/db/tx";
import type { Actor } from "@/lib/actor";
import type { AssertionEvidence } from "@/lib/agreement/evidence/signer";
import { type StepUpPurpose, stepUpFault } from "@/lib/agreement/signing/step-up";
import { Refusal } from "@/lib/refusal/refusal";

/** How a person proved a moment ago who they are; a passkey leaves the signed statement behind. */
export type StepUpProof =
  | { method: "totp" | "recovery-code"; authenticatorHash: string; assertion?: null }
  | { method: "passkey"; authenticatorHash: string; assertion: AssertionEvidence };

type StepUp = StepUpProof & { purpose: StepUpPurpose; documentSha256: string };

/** Keeps a code or an assertion that was just accepted, bound to one purpose and one document, for the signature to come. */
export const confirmStepUp = (actor: Actor, confirmed: StepUp): Promise<void> =>
  writeUnaudited(actor, async (tx) => {
    if (!actor.accountId) throw new Refusal("signed-out");
    await tx.insert(stepUp).values({ accountId: actor.accountId, confirmedAt: actor.at, ...confirmed });
  });

export type UsedStepUp = typeof stepUp.$inferSelect;

/**
 * Uses up the actor's step-up for this purpose and document, under lock: once, at most five minutes old. Refusals say
 * what is wrong with the latest one: step-up-required, -elsewhere, -used, -expired.
 */
export const takeStepUp = async (
  tx: Tx,
  actor: Actor,
  purpose: StepUpPurpose,
  documentSha256: string,
): Promise<UsedStepUp> => {
  if (!actor.accountId) throw new Refusal("step-up-required");
  const rows = await tx
    .select()
    .from(stepUp)
    .where(eq(stepUp.accountId, actor.accountId))
    .orderBy(desc(stepUp.confirmedAt))
    .limit(20)
    .for("update");
  const [latest] = rows;
  if (!latest) throw new Refusal("step-up-required");
  const good = rows.find((row) => stepUpFault(row, purpose, documentSha256, actor.at) === null);
  if (!good) {
    const nearest = rows.find((row) => row.purpose === purpose && row.documentSha256 === documentSha256) ?? latest;
    throw new Refusal(stepUpFault(nearest, purpose, documentSha256, actor.at) ?? "step-up-required");
  }
  await tx.update(stepUp).set({ usedAt: actor.at }).where(eq(stepUp.id, good.id));
  return good;
};
