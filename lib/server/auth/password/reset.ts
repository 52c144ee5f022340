import "server-only";
import { after } from "next/server";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { requestPasswordReset, resetPassword } from "@/db/mutations/account/password";
import { findCredentials, findResetLink } from "@/db/queries/account/sign-in";
import { clientKeys } from "@/lib/account/attempt";
import type { askResetSchema, resetSchema } from "@/lib/account/schema";
import type { Actor, RequestOrigin } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { isOwnBrowser, passwordMark, visitingClient } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { acceptPassword } from "@/lib/server/auth/password/accept";
import { log } from "@/lib/server/log";
import { requestOrigin } from "@/lib/server/request/origin";

const write = async (email: string, origin: RequestOrigin): Promise<void> => {
  try {
    const system = systemActor();
    const account = await findCredentials(system, email);
    await requestPasswordReset(system, { email, isOwn: isOwnBrowser(account, origin) });
  } catch (error) {
    log.error({ event: "reset.failed", err: error });
  }
};

/** Gives every e-mail the same answer in the same time: the account is looked up after answering. */
export const askForReset = async (_visitor: Actor, { email }: z.output<typeof askResetSchema>): Promise<null> => {
  const origin = await requestOrigin();
  await chargeAttempt(systemActor(), clientKeys("reset", visitingClient(origin)));
  after(() => write(email, origin));
  return null;
};

export const isResetOpen = async (secret: string): Promise<boolean> =>
  (await findResetLink(systemActor(), hashLinkSecret(secret))) !== null;

/**
 * The link works once; the person chooses a password and signs in with it, second factor included. Their browser becomes
 * known to the account, so that whoever guesses meanwhile keeps nobody out.
 */
export const chooseNewPassword = async (_visitor: Actor, input: z.output<typeof resetSchema>): Promise<void> => {
  const linkHash = hashLinkSecret(input.secret);
  const link = await findResetLink(systemActor(), linkHash);
  if (!link) throw new Refusal("link-spent");
  const passwordHash = await acceptPassword(input.password, link.email);
  await resetPassword(systemFor(link.accountId, await requestOrigin()), { linkHash, passwordHash });
  await rememberDevice(passwordMark({ id: link.accountId, passwordHash }));
};
