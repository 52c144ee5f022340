import "server-only";
import { chargeAttempt, forgiveAttempts, refundAttempt } from "@/db/mutations/account/attempt";
import { startSession } from "@/db/mutations/account/session";
import { findCredentials } from "@/db/queries/account/sign-in";
import type { AttemptKey } from "@/lib/account/attempt";
import type { SignIn } from "@/lib/account/schema";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { systemFor } from "@/lib/server/auth/doors";
import { isPassword } from "@/lib/server/auth/password/hash";
import type { RequestOrigin } from "@/lib/server/request/origin";

const keysOf = (email: string, ip: string): { pair: AttemptKey; address: AttemptKey | null } => ({
  pair: { kind: "sign-in", subject: `${sha256(email)}|${ip}` },
  address: ip ? { kind: "address", subject: ip } : null,
});

/**
 * The account with this e-mail and password. An unknown e-mail, a wrong password, a disabled account and an account
 * without a password all answer `sign-in-refused`, after the same work.
 */
export const authoriseCredentials = async (given: SignIn, origin: RequestOrigin): Promise<string> => {
  const system = systemActor();
  const { pair, address } = keysOf(given.email, origin.ip);
  await chargeAttempt(system, address ? [pair, address] : [pair]);
  const found = await findCredentials(system, given.email);
  const isRight = await isPassword(found?.passwordHash, given.password);
  if (!found || !isRight || found.disabledAt) throw new Refusal("sign-in-refused");
  await forgiveAttempts(system, [pair]);
  if (address) await refundAttempt(system, address);
  return found.id;
};

/** Opens a session for these credentials and ends the previous one. */
export const signIn = async (given: SignIn, origin: RequestOrigin, replacesId: string | null): Promise<string> => {
  const accountId = await authoriseCredentials(given, origin);
  return startSession(systemFor(accountId, origin), { accountId, replacesId });
};
