import "server-only";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/server";
import type { z } from "zod";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { enrolPasskey } from "@/db/mutations/account/passkey";
import { findFactor } from "@/db/queries/account/sign-in";
import { enrolKeys } from "@/lib/account/attempt";
import { shownCode } from "@/lib/account/code";
import { enrolPurpose, type keepPasskeySchema } from "@/lib/account/passkey";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { newRecoveryCodes, recoveryHash } from "@/lib/server/auth/factor/recovery";
import { rememberFactor } from "@/lib/server/auth/factor/remember";
import { openRegistration, verifyRegistration } from "@/lib/server/auth/passkey/registration";
import { giveSession } from "@/lib/server/auth/session/cookie";

/** Whoever has only given the password sets up a factor where there is none, and no other beside one that there is. */
const requireNoFactor = async (asker: Actor): Promise<{ id: string; email: string; name: string }> => {
  if (!asker.accountId || !asker.sessionId) throw new Refusal("signed-out");
  const known = await findFactor(asker, asker.accountId);
  if (!known) throw new Refusal("signed-out");
  if (known.factorSince) throw new Refusal("stale");
  return known;
};

/** Starts the registration of a passkey as the account's second factor; open for five minutes. Refuses `stale`. */
export const openPasskeyEnrolment = async (asker: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  openRegistration(asker, await requireNoFactor(asker), enrolPurpose);

/** Ends it: the passkey is the second factor from now on. Answers the recovery codes, which are shown only once. */
export const completePasskeyEnrolment = async (
  asker: Actor,
  { name, response }: z.output<typeof keepPasskeySchema>,
): Promise<{ recoveryCodes: string[] }> => {
  const { id: accountId } = await requireNoFactor(asker);
  const keys = enrolKeys(accountId, asker.request?.ip ?? "");
  await chargeAttempt(asker, keys);
  const made = await verifyRegistration(asker, accountId, response, enrolPurpose);
  const codes = newRecoveryCodes();
  const codeHashes = codes.map((one) => recoveryHash(accountId, one));
  const sessionId = asker.sessionId ?? "";
  await giveSession(await enrolPasskey(asker, { accountId, sessionId, name, codeHashes, ...made }));
  await rememberFactor(asker, accountId);
  await forgiveAttempts(asker, { own: keys, shared: [] });
  return { recoveryCodes: codes.map(shownCode) };
};
