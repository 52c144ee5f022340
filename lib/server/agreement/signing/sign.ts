import "server-only";
import { confirmStepUp, type StepUpProof } from "@/db/mutations/account/step-up";
import { type CountersignInput, countersignAgreement } from "@/db/mutations/agreement/countersign";
import { type Signed, signAgreement } from "@/db/mutations/agreement/sign";
import { requireCountersignableNow, requireSignableNow } from "@/db/mutations/agreement/signable";
import { recordRefusedAttempt } from "@/db/mutations/agreement/timeline";
import type { Actor } from "@/lib/actor";
import { type AskPasskey, postFaults, type SignAgreement } from "@/lib/agreement/schema";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
import { isRefusalCode, type RefusalCode } from "@/lib/refusal-code";
import { readDocument } from "@/lib/server/agreement/store";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { askPasskey, provePasskey } from "@/lib/server/auth/passkey/prove";
import { wakeSealingWorker } from "@/lib/server/jobs/sealing-worker";

const everyBox = { read: true, authority: true, electronic: true };
const inHand = new Map<string, Promise<Signed>>();

const given = ({ by, code, assertion }: SignAgreement): string =>
  by === "passkey" ? (assertion?.response.signature ?? "") : code;

/**
 * Where the same person posts the same code or assertion for the same document again while the first request is
 * running, both get one answer.
 */
const once = (actor: Actor, input: SignAgreement, work: () => Promise<Signed>): Promise<Signed> => {
  const key = [actor.accountId, input.id, input.documentSha256, given(input)].join("|");
  const running = inHand.get(key);
  if (running) return running;
  const started = work().finally(() => inHand.delete(key));
  inHand.set(key, started);
  return started;
};

const prove = (actor: Actor, purpose: StepUpPurpose, input: SignAgreement): Promise<StepUpProof> => {
  const { id: subjectId, documentSha256 } = input;
  return input.by === "passkey" && input.assertion
    ? provePasskey(actor, { purpose, subjectId, documentSha256 }, input.assertion)
    : proveSecondFactor(actor, input.code, documentSha256);
};

const stepUp = async (actor: Actor, purpose: StepUpPurpose, input: SignAgreement): Promise<void> => {
  const proof = await prove(actor, purpose, input);
  await confirmStepUp(actor, { purpose, documentSha256: input.documentSha256, ...proof });
};

/** Throws where check boxes or code are missing. Not part of the form's schema, so that the attempt is recorded. */
const requirePosted = (input: SignAgreement): void => {
  const fields = postFaults(input);
  const codes = Object.values(fields);
  if (codes.length > 0)
    throw new Refusal(
      "invalid",
      { why: codes.includes("consent-required") ? "consent-required" : "code-missing" },
      fields,
    );
};

/** Steps up for something other than one agreement: checks boxes and code, then proves the code or passkey. */
export const stepUpAsPosted = async (actor: Actor, purpose: StepUpPurpose, input: SignAgreement): Promise<void> => {
  requirePosted(input);
  await stepUp(actor, purpose, input);
};

/** `invalid` alone does not say what was left out. */
const reasonOf = ({ code, params }: Refusal): RefusalCode => {
  const why = String(params.why ?? "");
  return isRefusalCode(why) ? why : code;
};

/** Every refused attempt is kept for the evidence file, then refused all the same. */
const keepRefusals = async <T>(actor: Actor, id: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code !== "not-found") await recordRefusedAttempt(actor, id, reasonOf(error));
    throw error;
  }
};

/**
 * The partner's signature from its form: refuses what can be refused before the code is spent, binds the code to this
 * document, then signs in one transaction.
 */
export const signAsPosted = (actor: Actor, input: SignAgreement): Promise<Signed> =>
  once(actor, input, () =>
    keepRefusals(actor, input.id, async () => {
      requirePosted(input);
      await requireSignableNow(actor, input);
      await stepUp(actor, "agreement.sign", input);
      return signAgreement(actor, input);
    }),
  );

/**
 * The vendor's countersignature from its form: also reads the file again from disk, which throws where it changed; then
 * wakes the sealing worker.
 */
export const countersignAsPosted = (actor: Actor, input: SignAgreement): Promise<Signed> =>
  once(actor, input, () =>
    keepRefusals(actor, input.id, async () => {
      requirePosted(input);
      const countersigning: CountersignInput = { ...input, dualControl: env().DUAL_CONTROL === "on" };
      const { storageKey } = await requireCountersignableNow(actor, countersigning);
      await readDocument(storageKey);
      await stepUp(actor, "agreement.countersign", input);
      const signed = await countersignAgreement(actor, countersigning);
      wakeSealingWorker();
      return signed;
    }),
  );

/** Asks the signatory's passkey to sign the document shown, unless the signature would be refused anyway. */
export const askToSign = (actor: Actor, shown: AskPasskey) =>
  keepRefusals(actor, shown.id, async () => {
    await requireSignableNow(actor, { ...shown, ...everyBox });
    return askPasskey(actor, { purpose: "agreement.sign", subjectId: shown.id, documentSha256: shown.documentSha256 });
  });

/** Asks the countersigner's passkey, in the same way. */
export const askToCountersign = (actor: Actor, { id: subjectId, ...shown }: AskPasskey) =>
  keepRefusals(actor, subjectId, async () => {
    const dualControl = env().DUAL_CONTROL === "on";
    await requireCountersignableNow(actor, { id: subjectId, ...shown, ...everyBox, dualControl });
    return askPasskey(actor, { purpose: "agreement.countersign", subjectId, documentSha256: shown.documentSha256 });
  });
