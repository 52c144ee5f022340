import "server-only";
import { noteRefusedAttempt } from "@/db/mutations/agreement-timeline";
import { type Countersigning, countersignAgreement } from "@/db/mutations/countersignature";
import { type Signed, signAgreement } from "@/db/mutations/signature";
import { confirmStepUp } from "@/db/mutations/step-up";
import { checkCountersignable, checkSignable } from "@/db/queries/agreement-signable";
import type { Actor } from "@/lib/actor";
import type { SignAgreement } from "@/lib/agreement/schema";
import type { StepUpPurpose } from "@/lib/agreement/step-up";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { readDocument } from "@/lib/server/agreement/store";
import { proveSecondFactor } from "@/lib/server/auth/second-factor";
import { nudgeSealing } from "@/lib/server/jobs/sealing";

const inHand = new Map<string, Promise<Signed>>();

/** The same person posting the same code for the same document again, while the first is in hand, gets its answer. */
const once = (actor: Actor, input: SignAgreement, work: () => Promise<Signed>): Promise<Signed> => {
  const key = [actor.accountId, input.id, input.documentSha256, input.code].join("|");
  const running = inHand.get(key);
  if (running) return running;
  const started = work().finally(() => inHand.delete(key));
  inHand.set(key, started);
  return started;
};

const stepUp = async (actor: Actor, purpose: StepUpPurpose, input: SignAgreement): Promise<void> => {
  const proof = await proveSecondFactor(actor, input.code, input.documentSha256);
  await confirmStepUp(actor, { purpose, documentSha256: input.documentSha256, ...proof });
};

/** Every refused attempt is kept for the evidence file, then refused all the same. */
const keepRefusals = async <T>(actor: Actor, id: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code !== "not-found") await noteRefusedAttempt(actor, id, error.code);
    throw error;
  }
};

/**
 * The company's signature, from its form: what can be refused is refused before the code is spent, then the code is
 * bound to this document, then one transaction signs.
 */
export const signWithCode = (actor: Actor, input: SignAgreement): Promise<Signed> =>
  once(actor, input, () =>
    keepRefusals(actor, input.id, async () => {
      await checkSignable(actor, input);
      await stepUp(actor, "agreement.sign", input);
      return signAgreement(actor, input);
    }),
  );

/** The vendor's, on a file that was read again from disk and is unchanged since the partner signed; then the seal. */
export const countersignWithCode = (actor: Actor, input: SignAgreement): Promise<Signed> =>
  once(actor, input, () =>
    keepRefusals(actor, input.id, async () => {
      const countersigning: Countersigning = { ...input, dualControl: env().DUAL_CONTROL === "on" };
      const { storageKey } = await checkCountersignable(actor, countersigning);
      await readDocument(storageKey);
      await stepUp(actor, "agreement.countersign", input);
      const signed = await countersignAgreement(actor, countersigning);
      nudgeSealing();
      return signed;
    }),
  );
