import "server-only";
import { randomBytes } from "node:crypto";
import type { StepUpProof } from "@/db/mutations/account/step-up";
import { type AssertionResponse, signInPurpose } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { type StepUpPurpose, type StepUpStatement, stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/errors";
import { type PasskeyOptions, putQuestion, takeAnswer } from "@/lib/server/auth/passkey/assertion";
import { toSpki } from "@/lib/server/auth/passkey/public-key";
import { site } from "@/lib/server/auth/passkey/site";

/** What a passkey is asked to sign: a purpose, an agreement or batch, and a digest. */
export type PasskeyAct = { purpose: StepUpPurpose; subjectId: string; documentSha256: string };

/**
 * Asks a passkey to sign one act: the challenge is the hash of a statement that names the act and the document's
 * digest. Refuses `no-passkey`.
 */
export const askPasskey = (asker: Actor, act: PasskeyAct): Promise<PasskeyOptions> => {
  const statement: StepUpStatement = { ...act, nonce: randomBytes(16).toString("base64url") };
  return putQuestion(asker, { purpose: act.purpose, challenge: stepUpChallenge(statement), statement });
};

const isAbout = (statement: StepUpStatement | null, act: PasskeyAct): boolean =>
  statement?.purpose === act.purpose &&
  statement.subjectId === act.subjectId &&
  statement.documentSha256 === act.documentSha256;

/** Accepts an assertion as a step-up for one act; refuses as `takeAnswer` does. */
export const provePasskey = async (
  asker: Actor,
  act: PasskeyAct,
  response: AssertionResponse,
): Promise<StepUpProof> => {
  const { statement, known } = await takeAnswer(asker, act.purpose, response, (asked) => isAbout(asked, act));
  if (!statement) throw new Refusal("step-up-elsewhere");
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response.response;
  const assertion = {
    ...{ statement: { ...statement, purpose: act.purpose }, ...site(), publicKey: toSpki(known.publicKey) },
    ...{ registeredAt: known.createdAt.toISOString(), clientDataJson, authenticatorData, signature },
  };
  return { method: "passkey", authenticatorHash: sha256(known.credentialId), assertion };
};

/** Asks a passkey instead of a code, at the second step of signing in. */
export const askPasskeyToSignIn = (asker: Actor): Promise<PasskeyOptions> =>
  putQuestion(asker, { purpose: signInPurpose, challenge: randomBytes(32).toString("base64url"), statement: null });

/** Accepts the answer at sign-in; refuses as `takeAnswer` does. */
export const provePasskeyToSignIn = async (asker: Actor, response: AssertionResponse): Promise<void> => {
  await takeAnswer(asker, signInPurpose, response, (asked) => asked === null);
};
