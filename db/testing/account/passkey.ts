import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { storeChallenge } from "@/db/mutations/account/passkey";
import { passkey } from "@/db/schema/passkey";
import { testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import { registerPurpose, signInPurpose } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { env } from "@/lib/env";
import { type Authenticator, makeAuthenticator, type Site } from "./authenticator";

/** The portal as an authenticator knows it. */
export const portalSite = (): Site => {
  const { hostname, origin } = new URL(env().PUBLIC_URL);
  return { rpId: hostname, origin };
};

export const giveAuthenticator = async (actor: Actor, kind?: "ES256" | "RS256" | "EdDSA"): Promise<Authenticator> => {
  const made = await makeAuthenticator(portalSite(), kind);
  await writeUnaudited(testSelf(actor.accountId), (tx) =>
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

/** A passkey as it lies in its row. */
export const passkeyIdOf = (actor: Actor): Promise<string> =>
  read(testSystem(), async (tx) => {
    const [row] = await tx
      .select({ id: passkey.id })
      .from(passkey)
      .where(eq(passkey.accountId, actor.accountId ?? ""));
    return row?.id ?? "";
  });

/** The answer of an account's passkey at sign-in. */
export const signInAnswerOf = async (actor: Actor) => {
  const authenticator = await giveAuthenticator(actor);
  const challenge = randomBytes(32).toString("base64url");
  const asked = { accountId: actor.accountId ?? "", purpose: signInPurpose, challenge, statement: null };
  await storeChallenge(testSelf(actor.accountId), asked);
  return authenticator.assert(challenge);
};

/** The answer of a browser that has made a passkey. */
export const registrationOf = async (actor: Actor) => {
  const challenge = randomBytes(32).toString("base64url");
  const asked = { accountId: actor.accountId ?? "", purpose: registerPurpose, challenge, statement: null };
  await storeChallenge(testSelf(actor.accountId), asked);
  return (await makeAuthenticator(portalSite())).register(challenge);
};
