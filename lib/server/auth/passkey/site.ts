import "server-only";
import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { decodeClientDataJSON, isoBase64URL } from "@simplewebauthn/server/helpers";
import type { KnownPasskey } from "@/db/queries/account/passkey";
import type { AssertionResponse } from "@/lib/account/passkey";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { log } from "@/lib/server/log";

/** The site that an authenticator binds to: the portal's public address. */
export const site = (): { rpId: string; origin: string } => {
  const { hostname, origin } = new URL(env().PUBLIC_URL);
  return { rpId: hostname, origin };
};

/** The challenge that the browser says it answered. Refuses `wrong-passkey`. */
export const challengeIn = (clientDataJSON: string): string => {
  try {
    return decodeClientDataJSON(clientDataJSON).challenge;
  } catch {
    throw new Refusal("wrong-passkey");
  }
};

/** Turns the library's error into the refusal `wrong-passkey` and logs the reason. */
export const failAsWrongPasskey =
  (event: string) =>
  (error: unknown): never => {
    log.warn({ event, reason: error instanceof Error ? error.message : String(error) });
    throw new Refusal("wrong-passkey");
  };

/** Checks an answer against a known passkey; answers the authenticator's counter. Refuses `wrong-passkey`. */
export const verifyAssertion = async (
  known: KnownPasskey,
  response: AssertionResponse,
  challenge: string,
): Promise<number> => {
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
