import "server-only";
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { recordPasskeyUse, storeChallenge, takeChallenge } from "@/db/mutations/account/passkey";
import { findPasskeys, type KnownPasskey } from "@/db/queries/account/passkey";
import { type AssertionResponse, challengeLife } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import type { StepUpStatement } from "@/lib/agreement/signing/step-up";
import { Refusal } from "@/lib/errors";
import { systemFor } from "@/lib/server/auth/doors";
import { codeKeys } from "@/lib/server/auth/factor/prove";
import { challengeIn, failAsWrongPasskey, site } from "@/lib/server/auth/passkey/site";

export type PasskeyOptions = PublicKeyCredentialRequestOptionsJSON;
type PasskeyQuestion = { purpose: string; challenge: string; statement: StepUpStatement | null };

/** Creates a challenge for the account's passkeys, valid for five minutes. Refuses `no-passkey`. */
export const putQuestion = async (asker: Actor, question: PasskeyQuestion): Promise<PasskeyOptions> => {
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

const verify = async (known: KnownPasskey, response: AssertionResponse, challenge: string): Promise<number> => {
  const { rpId, origin } = site();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: known.credentialId, publicKey: isoBase64URL.toBuffer(known.publicKey), counter: known.counter },
    requireUserVerification: true,
  }).catch(failAsWrongPasskey("passkey.assertion-refused"));
  if (!verified) throw new Refusal("wrong-passkey");
  return authenticationInfo.newCounter;
};

type Answered = { statement: StepUpStatement | null; known: KnownPasskey };

const judge = async (
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
  const counter = await verify(known, response, challenge);
  if (!(await recordPasskeyUse(system, { id: known.id, counter }))) throw new Refusal("wrong-passkey");
  return { statement, known };
};

/**
 * Verifies an answer, once and within five minutes of its challenge. Wrong answers count as wrong codes. Refuses
 * `wrong-passkey`, `step-up-elsewhere`, `-used`, `-expired`, and `rate-limited` for 15 minutes after the sixth.
 */
export const takeAnswer = async (
  asker: Actor,
  purpose: string,
  response: AssertionResponse,
  isMeant: (statement: StepUpStatement | null) => boolean,
): Promise<Answered> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const keys = codeKeys(asker.accountId, asker.request?.ip ?? "");
  await chargeAttempt(system, keys);
  const answered = await judge(system, asker.accountId, purpose, response, isMeant);
  await forgiveAttempts(system, keys);
  return answered;
};
