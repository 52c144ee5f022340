import "server-only";
import { randomBytes } from "node:crypto";
import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { forgiveAttempts } from "@/db/mutations/account/attempt";
import { recordPasskeyUse, storeChallenge, takeChallenge } from "@/db/mutations/account/passkey";
import type { StepUpProof } from "@/db/mutations/agreement/step-up";
import { findPasskeys, type KnownPasskey } from "@/db/queries/account/passkey";
import { findFactor } from "@/db/queries/account/sign-in";
import { codeKeys } from "@/lib/account/attempt";
import {
  type AssertionResponse,
  type ConfirmedAct,
  challengeLife,
  confirmPurpose,
  signInPurpose,
} from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { type StepUpPurpose, type StepUpStatement, stepUpChallenge } from "@/lib/agreement/signing/step-up";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { factorClient, factorMark } from "@/lib/server/auth/device/client";
import type { Marked } from "@/lib/server/auth/device/mark";
import { systemFor } from "@/lib/server/auth/doors";
import { chargeFactor } from "@/lib/server/auth/factor/prove";
import { toSpki } from "@/lib/server/auth/passkey/public-key";
import { challengeIn, site, verifyAssertion } from "@/lib/server/auth/passkey/site";

type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON;
type PasskeyQuestion = { purpose: string; challenge: string; statement: StepUpStatement | null };

/** Creates a challenge for the account's passkeys, valid for five minutes. Refuses `no-passkey`. */
const putQuestion = async (asker: Actor, question: PasskeyQuestion): Promise<PasskeyOptions> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const known = await findPasskeys(system, asker.accountId);
  if (known.length === 0) throw new Refusal("no-passkey");
  await storeChallenge(system, { accountId: asker.accountId, ...question });
  return generateAuthenticationOptions({
    rpID: site().rpId,
    challenge: isoBase64URL.toBuffer(question.challenge),
    timeout: challengeLife,
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as ("internal" | "hybrid" | "usb" | "nfc" | "ble")[],
    })),
    userVerification: "required",
  });
};

type Answered = { statement: StepUpStatement | null; known: KnownPasskey };

const answerOf = async (
  system: Actor,
  accountId: string,
  purpose: string,
  response: AssertionResponse,
  isMeant: (statement: StepUpStatement | null) => boolean,
): Promise<Answered> => {
  const challenge = challengeIn(response.response.clientDataJSON);
  const { statement } = await takeChallenge(system, { accountId, purpose, challenge });
  if (!isMeant(statement)) throw new Refusal("step-up-elsewhere");
  const known = (await findPasskeys(system, accountId)).find(({ credentialId }) => credentialId === response.id);
  if (!known) throw new Refusal("wrong-passkey");
  const counter = await verifyAssertion(known, response, challenge);
  if (!(await recordPasskeyUse(system, { id: known.id, counter }))) throw new Refusal("wrong-passkey");
  return { statement, known };
};

/**
 * Verifies an answer, once and within five minutes of its challenge. Wrong answers count as wrong codes. Refuses
 * `wrong-passkey`, `step-up-elsewhere`, `-used`, `-expired`, and `rate-limited` for 15 minutes after the sixth.
 */
const takeAnswer = async (
  asker: Actor,
  purpose: string,
  response: AssertionResponse,
  isMeant: (statement: StepUpStatement | null) => boolean,
): Promise<Answered & { mark: Marked }> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const factor = await findFactor(system, asker.accountId);
  if (!factor) throw new Refusal("no-passkey");
  const keys = codeKeys(factor.id, factorClient(factor, asker.request), false);
  await chargeFactor(system, factor.id, keys);
  const answered = await answerOf(system, factor.id, purpose, response, isMeant);
  await forgiveAttempts(system, keys);
  return { ...answered, mark: factorMark(factor) };
};

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

const askFor = (asker: Actor, purpose: string): Promise<PasskeyOptions> =>
  putQuestion(asker, { purpose, challenge: randomBytes(32).toString("base64url"), statement: null });

/** Asks a passkey instead of a code, at the second step of signing in. */
export const askPasskeyToSignIn = (asker: Actor): Promise<PasskeyOptions> => askFor(asker, signInPurpose);

/** Accepts the answer at sign-in, and answers the mark that makes the browser known; refuses as `takeAnswer` does. */
export const provePasskeyToSignIn = async (asker: Actor, response: AssertionResponse): Promise<Marked> =>
  (await takeAnswer(asker, signInPurpose, response, (asked) => asked === null)).mark;

/** Asks a passkey instead of a code, for one act on the own account. */
export const askPasskeyToConfirm = (asker: Actor, { act }: { act: ConfirmedAct }): Promise<PasskeyOptions> =>
  askFor(asker, confirmPurpose(act));

/** Accepts the answer for the act that it was asked for; refuses as `takeAnswer` does. */
export const provePasskeyToConfirm = async (
  asker: Actor,
  act: ConfirmedAct,
  response: AssertionResponse,
): Promise<void> => {
  await takeAnswer(asker, confirmPurpose(act), response, (asked) => asked === null);
};
