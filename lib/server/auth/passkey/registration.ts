import "server-only";
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { COSEALG, isoBase64URL } from "@simplewebauthn/server/helpers";
import { storeChallenge, takeChallenge } from "@/db/mutations/account/passkey";
import { findPasskeys } from "@/db/queries/account/passkey";
import {
  challengeLife,
  type enrolPurpose,
  type RegistrationResponse,
  type registerPurpose,
} from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { toSpki } from "@/lib/server/auth/passkey/public-key";
import { challengeIn, failAsWrongPasskey, site } from "@/lib/server/auth/passkey/site";
import { portalName } from "@/lib/server/set-up/installation";

const algorithms = [COSEALG.ES256, COSEALG.RS256, COSEALG.EdDSA];
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

type Person = { id: string; email: string; name: string };
/** One more passkey, after a fresh second factor; or the first second factor, after the password. */
type Purpose = typeof registerPurpose | typeof enrolPurpose;

/** What the browser needs to create a passkey. */
export const openRegistration = async (
  system: Actor,
  person: Person,
  purpose: Purpose,
): Promise<PublicKeyCredentialCreationOptionsJSON> => {
  const known = await findPasskeys(system, person.id);
  const options = await generateRegistrationOptions({
    rpName: await portalName(),
    rpID: site().rpId,
    userID: bytesOf(person.id),
    userName: person.email,
    userDisplayName: person.name,
    timeout: challengeLife,
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    supportedAlgorithmIDs: algorithms,
  });
  const asked = { accountId: person.id, purpose, challenge: options.challenge, statement: null };
  await storeChallenge(system, asked);
  return options;
};

type RegisteredPasskey = { credentialId: string; publicKey: string; counter: number; transports: string[] };

/** Verifies the new passkey against its challenge. Refuses `wrong-passkey`, `step-up-expired`, `step-up-used`. */
export const verifyRegistration = async (
  system: Actor,
  accountId: string,
  response: RegistrationResponse,
  purpose: Purpose,
): Promise<RegisteredPasskey> => {
  const challenge = challengeIn(response.response.clientDataJSON);
  await takeChallenge(system, { accountId, purpose, challenge });
  const { rpId, origin } = site();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(failAsWrongPasskey("passkey.registration-refused"));
  if (!verified) throw new Refusal("wrong-passkey");
  const { id, publicKey, counter } = registrationInfo.credential;
  const kept = isoBase64URL.fromBuffer(publicKey);
  toSpki(kept);
  return { credentialId: id, publicKey: kept, counter, transports: response.response.transports };
};
