import { passkey } from "@/db/schema/passkey";
import { keepBooks } from "@/db/transaction";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { type Authenticator, makeAuthenticator, type Site } from "./authenticator";
import { systemOf } from "./factories";

/** The portal as an authenticator knows it. */
export const portalSite = (): Site => {
  const { hostname, origin } = new URL(env().PUBLIC_URL);
  return { rpId: hostname, origin };
};

export const giveAuthenticator = async (actor: Actor, kind?: "ES256" | "RS256" | "EdDSA"): Promise<Authenticator> => {
  const made = await makeAuthenticator(portalSite(), kind);
  await keepBooks(systemOf(), (tx) =>
    tx.insert(passkey).values({
      accountId: actor.accountId ?? "",
      name: "Key",
      credentialId: made.credentialId,
      publicKey: made.coseKey,
      counter: 0,
      createdAt: actor.at,
    }),
  );
  return made;
};
