import "server-only";
import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/errors";
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
