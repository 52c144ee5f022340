import "server-only";
import { randomBytes } from "node:crypto";
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { isoBase64URL } from "@simplewebauthn/server/helpers";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/attempt";
import { keepChallenge, notePasskeyUse, takeChallenge } from "@/db/mutations/passkey";
import type { StepUpProof } from "@/db/mutations/step-up";
import { findPasskeys, type KnownPasskey } from "@/db/queries/passkey";
import { type AssertionResponse, challengeLife } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { challengeOf, type StepUpPurpose, type StepUpStatement } from "@/lib/agreement/step-up";
import { Refusal } from "@/lib/errors";
import { systemFor } from "@/lib/server/auth/doors";
import { spkiOf } from "@/lib/server/auth/passkey-key";
import { challengeIn, refuseWrong, site } from "@/lib/server/auth/passkey-site";
import { codeKeys } from "@/lib/server/auth/second-factor";
import { sha256 } from "@/lib/sha256";

/** What a passkey is asked for: one act, on one agreement or batch, over one digest. */
export type PasskeyAct = { purpose: StepUpPurpose; subjectId: string; documentSha256: string };

/**
 * Asks a passkey for one act: the challenge is the hash of a statement that names the act and the document's digest, so
 * that the authenticator signs this act and no other. Refuses `no-passkey`.
 */
export const askPasskey = async (asker: Actor, act: PasskeyAct): Promise<PublicKeyCredentialRequestOptionsJSON> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const known = await findPasskeys(system, asker.accountId);
  if (known.length === 0) throw new Refusal("no-passkey");
  const statement: StepUpStatement = { ...act, nonce: randomBytes(16).toString("base64url") };
  const challenge = challengeOf(statement);
  await keepChallenge(system, { accountId: asker.accountId, purpose: act.purpose, challenge, statement });
  return generateAuthenticationOptions({
    rpID: site().rpId,
    challenge: isoBase64URL.toBuffer(challenge),
    timeout: challengeLife,
    allowCredentials: known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as ("internal" | "hybrid" | "usb" | "nfc" | "ble")[],
    })),
    userVerification: "required",
  });
};

const isAbout = (statement: StepUpStatement, act: PasskeyAct): boolean =>
  statement.purpose === act.purpose &&
  statement.subjectId === act.subjectId &&
  statement.documentSha256 === act.documentSha256;

const verify = async (known: KnownPasskey, response: AssertionResponse, challenge: string): Promise<number> => {
  const { rpId, origin } = site();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: known.credentialId, publicKey: isoBase64URL.toBuffer(known.publicKey), counter: known.counter },
    requireUserVerification: true,
  }).catch(refuseWrong("passkey.assertion-refused"));
  if (!verified) throw new Refusal("wrong-passkey");
  return authenticationInfo.newCounter;
};

const judge = async (
  system: Actor,
  accountId: string,
  act: PasskeyAct,
  response: AssertionResponse,
): Promise<StepUpProof> => {
  const challenge = challengeIn(response.response.clientDataJSON);
  const { statement } = await takeChallenge(system, { accountId, purpose: act.purpose, challenge });
  if (!statement || !isAbout(statement, act)) throw new Refusal("step-up-elsewhere");
  const known = (await findPasskeys(system, accountId)).find(({ credentialId }) => credentialId === response.id);
  if (!known) throw new Refusal("wrong-passkey");
  const counter = await verify(known, response, challenge);
  if (!(await notePasskeyUse(system, { id: known.id, counter }))) throw new Refusal("wrong-passkey");
  const { clientDataJSON: clientDataJson, authenticatorData, signature } = response.response;
  const assertion = {
    ...{ statement: { ...statement, purpose: act.purpose }, ...site(), publicKey: spkiOf(known.publicKey) },
    ...{ registeredAt: known.createdAt.toISOString(), clientDataJson, authenticatorData, signature },
  };
  return { method: "passkey", authenticatorHash: sha256(known.credentialId), assertion };
};

/**
 * Accepts an assertion as a step-up for one act, once and within five minutes of the question. Wrong ones are counted
 * with wrong codes: refuses `wrong-passkey`, `step-up-elsewhere`, `-used`, `-expired`, and `rate-limited` for 15 minutes
 * after the sixth.
 */
export const provePasskey = async (
  asker: Actor,
  act: PasskeyAct,
  response: AssertionResponse,
): Promise<StepUpProof> => {
  if (!asker.accountId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  const keys = codeKeys(asker.accountId, asker.request?.ip ?? "");
  await chargeAttempt(system, keys);
  const proof = await judge(system, asker.accountId, act, response);
  await forgiveAttempts(system, keys);
  return proof;
};
