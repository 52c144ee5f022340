import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { storeChallenge } from "@/db/mutations/account/passkey";
import { passkey } from "@/db/schema/passkey";
import { testSelf, testSystem } from "@/db/testing/factories";
import { read, writeUnaudited } from "@/db/transaction";
import {
  type ConfirmedAct,
  confirmPurpose,
  type enrolPurpose,
  type registerPurpose,
  signInPurpose,
} from "@/lib/account/passkey";
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

/** A passkey as it lies in its row: this one, or any of the account's. */
export const passkeyIdOf = (actor: Actor, made?: Authenticator): Promise<string> =>
  read(testSystem(), async (tx) => {
    const own = eq(passkey.accountId, actor.accountId ?? "");
    const [row] = await tx
      .select({ id: passkey.id })
      .from(passkey)
      .where(made ? and(own, eq(passkey.credentialId, made.credentialId)) : own);
    return row?.id ?? "";
  });

/** A challenge that the portal gave an account for a purpose. */
const challengeFor = async (actor: Actor, purpose: string): Promise<string> => {
  const challenge = randomBytes(32).toString("base64url");
  await storeChallenge(testSelf(actor.accountId), {
    ...{ accountId: actor.accountId ?? "", purpose, challenge, statement: null },
  });
  return challenge;
};

/** The answer of an account's passkey at sign-in. */
export const signInAnswerOf = async (actor: Actor) => {
  const authenticator = await giveAuthenticator(actor);
  return authenticator.assert(await challengeFor(actor, signInPurpose));
};

/** A passkey's answer that confirms an act, as a form posts it. */
export const confirmationBy = async (actor: Actor, authenticator: Authenticator, act: ConfirmedAct) => ({
  by: "passkey" as const,
  assertion: JSON.stringify(await authenticator.assert(await challengeFor(actor, confirmPurpose(act)))),
});

/** The answer of a browser that has made a passkey: one more, or the account's first second factor. */
export const registrationOf = async (actor: Actor, purpose: typeof registerPurpose | typeof enrolPurpose) =>
  (await makeAuthenticator(portalSite())).register(await challengeFor(actor, purpose));
