import "server-only";
import { chargeAttempt, forgiveAttempts } from "@/db/mutations/account/attempt";
import { startSession } from "@/db/mutations/account/session";
import { findCredentials, type SignInSecret } from "@/db/queries/account/sign-in";
import { signInKeys } from "@/lib/account/attempt";
import type { SignIn } from "@/lib/account/schema";
import type { RequestOrigin } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { passwordClient, passwordMark } from "@/lib/server/auth/device/client";
import type { Marked } from "@/lib/server/auth/device/mark";
import { systemFor } from "@/lib/server/auth/doors";
import { isPassword } from "@/lib/server/auth/password/hash";

/**
 * The account with this e-mail and password. An unknown e-mail, a wrong password, a disabled account and an account
 * without a password all answer `sign-in-refused`, after the same work. Refuses `rate-limited`, and `strangers-limited`
 * to a client that the account does not know (docs/security.md, "Sign-in and sessions", point 4).
 */
export const authoriseCredentials = async (given: SignIn, origin: RequestOrigin): Promise<SignInSecret> => {
  const system = systemActor();
  const found = await findCredentials(system, given.email);
  const keys = signInKeys(given.email, passwordClient(found, origin));
  await chargeAttempt(system, [...keys.own, ...keys.shared]);
  const isRight = await isPassword(found?.passwordHash, given.password);
  if (!found || !isRight || found.disabledAt) throw new Refusal("sign-in-refused");
  await forgiveAttempts(system, keys);
  return found;
};

type Opened = { sessionId: string; mark: Marked };

/** Opens a session for these credentials and ends the previous one. `mark` makes the browser known to the account. */
export const signIn = async (given: SignIn, origin: RequestOrigin, replacesId: string | null): Promise<Opened> => {
  const account = await authoriseCredentials(given, origin);
  const accountId = account.id;
  const sessionId = await startSession(systemFor(accountId, origin), { accountId, replacesId });
  return { sessionId, mark: passwordMark(account) };
};
