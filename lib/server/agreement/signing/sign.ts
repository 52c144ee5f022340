import "server-only";
import {
  type CountersignInput,
  countersignAgreement,
  requireCountersignableNow,
} from "@/db/mutations/agreement/countersign";
import { requireSignableNow, type Signed, signAgreement } from "@/db/mutations/agreement/sign";
import { confirmStepUp } from "@/db/mutations/agreement/step-up";
import { recordRefusedAttempt } from "@/db/mutations/agreement/timeline";
import type { Actor } from "@/lib/actor";
import { type AskPasskey, postFaults, type SignAgreement } from "@/lib/agreement/schema";
import type { StepUpPurpose } from "@/lib/agreement/signing/step-up";
import { env } from "@/lib/env";
import { isRefusalCode, type RefusalCode } from "@/lib/refusal/code";
import { Refusal } from "@/lib/refusal/refusal";
import { readDocument } from "@/lib/server/agreement/store";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { askPasskey, provePasskey } from "@/lib/server/auth/passkey/prove";

const everyBox = { read: true, authority: true, electronic: true };
const inHand = new Map<string, Promise<Signed>>();

/**
 * Where the same person posts the same code or assertion for the same document again while the first request is
 * running, both get one answer.
 */
const once = (actor: Actor, input: SignAgreement, work: () => Promise<Signed>): Promise<Signed> => {
  const proof = input.by === "passkey" ? input.assertion?.response.signature : input.code;
  const key = [actor.accountId, input.id, input.documentSha256, proof].join("|");
  const running = inHand.get(key);
  if (running) return running;
  const started = work().finally(() => inHand.delete(key));
  inHand.set(key, started);
  return started;
};

/** Throws where check boxes or code are missing. Not part of the form's schema, so that the attempt is recorded. */
const requireComplete = (input: SignAgreement): void => {
  const faults = postFaults(input);
  const codes = Object.values(faults);
  const why = codes.includes("consent-required") ? "consent-required" : "code-missing";
  if (codes.length > 0) throw new Refusal("invalid", { why }, faults);
};

/**
 * The step-up of a posted form: every box and a code, then whatever else can refuse it (`check`), and only then is the
 * code used up, bound to the document or list that was shown.
 */
export const stepUpForForm = async (
  actor: Actor,
  purpose: StepUpPurpose,
  input: SignAgreement,
  check: () => Promise<unknown>,
): Promise<void> => {
  requireComplete(input);
  await check();
  const { id: subjectId, documentSha256 } = input;
  const proof =
    input.by === "passkey" && input.assertion
      ? await provePasskey(actor, { purpose, subjectId, documentSha256 }, input.assertion)
      : await proveSecondFactor(actor, input.code, documentSha256);
  await confirmStepUp(actor, { purpose, documentSha256, ...proof });
};

/** `invalid` alone does not say what was left out. */
const reasonOf = ({ code, params }: Refusal): RefusalCode => {
  const why = String(params.why ?? "");
  return isRefusalCode(why) ? why : code;
};

/** Tries to sign; a refusal is recorded for the evidence file, and thrown all the same. */
const attempt = async <T>(work: () => Promise<T>, record: (code: RefusalCode) => Promise<void>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code !== "not-found") await record(reasonOf(error));
    throw error;
  }
};

/** The partner's signature from its form: the step-up first, then one transaction that checks again and signs. */
export const signAsPosted = (actor: Actor, input: SignAgreement): Promise<Signed> =>
  once(actor, input, () =>
    attempt(
      async () => {
        await stepUpForForm(actor, "agreement.sign", input, () => requireSignableNow(actor, input));
        return signAgreement(actor, input);
      },
      (code) => recordRefusedAttempt(actor, input.id, code),
    ),
  );

const dualControl = (): boolean => env().DUAL_CONTROL === "on";

/** Also reads the file again from disk: it must be unchanged since the partner signed it. */
const requireSignedFile = async (actor: Actor, input: CountersignInput): Promise<void> => {
  const { storageKey } = await requireCountersignableNow(actor, input);
  await readDocument(storageKey);
};

/** The vendor's countersignature from its form, in the same way; its event wakes the sealing worker. */
export const countersignAsPosted = (actor: Actor, posted: SignAgreement): Promise<Signed> =>
  once(actor, posted, () =>
    attempt(
      async () => {
        const input = { ...posted, dualControl: dualControl() };
        await stepUpForForm(actor, "agreement.countersign", input, () => requireSignedFile(actor, input));
        return countersignAgreement(actor, input);
      },
      (code) => recordRefusedAttempt(actor, posted.id, code),
    ),
  );

/** Asks the signatory's passkey to sign the document shown, unless the signature would be refused anyway. */
export const askToSign = (actor: Actor, input: AskPasskey) =>
  attempt(
    async () => {
      await requireSignableNow(actor, { ...input, ...everyBox });
      const { id: subjectId, documentSha256 } = input;
      return askPasskey(actor, { purpose: "agreement.sign", subjectId, documentSha256 });
    },
    (code) => recordRefusedAttempt(actor, input.id, code),
  );

/** Asks the countersigner's passkey, in the same way. */
export const askToCountersign = (actor: Actor, input: AskPasskey) =>
  attempt(
    async () => {
      await requireCountersignableNow(actor, { ...input, ...everyBox, dualControl: dualControl() });
      const { id: subjectId, documentSha256 } = input;
      return askPasskey(actor, { purpose: "agreement.countersign", subjectId, documentSha256 });
    },
    (code) => recordRefusedAttempt(actor, input.id, code),
  );
