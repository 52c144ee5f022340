import "server-only";
import { after } from "next/server";
import type { z } from "zod";
import { hashLinkSecret } from "@/db/link-secret";
import { chargeAttempt } from "@/db/mutations/account/attempt";
import { requestPasswordReset, resetPassword } from "@/db/mutations/account/password";
import { findResetLink } from "@/db/queries/account/sign-in";
import type { AttemptKey } from "@/lib/account/attempt";
import type { askResetSchema, resetSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { sha256 } from "@/lib/digest/sha256";
import { Refusal } from "@/lib/refusal/refusal";
import { systemActor } from "@/lib/server/actors";
import { systemFor } from "@/lib/server/auth/doors";
import { acceptPassword } from "@/lib/server/auth/password/accept";
import { log } from "@/lib/server/log";
import { requestOrigin } from "@/lib/server/request/origin";

const keysOf = (email: string, ip: string): AttemptKey[] => {
  const account = sha256(email);
  return [{ kind: "letter", subject: `reset|${account}` }, ...(ip ? [{ kind: "address" as const, subject: ip }] : [])];
};

const write = async (email: string): Promise<void> => {
  try {
    await requestPasswordReset(systemActor(), { email });
  } catch (error) {
    log.error({ event: "reset.failed", err: error });
  }
};

/** Gives every address the same answer in the same time: the account is looked up after answering. */
export const askForReset = async (_visitor: Actor, { email }: z.output<typeof askResetSchema>): Promise<null> => {
  await chargeAttempt(systemActor(), keysOf(email, (await requestOrigin()).ip));
  after(() => write(email));
  return null;
};

export const isResetOpen = async (secret: string): Promise<boolean> =>
  (await findResetLink(systemActor(), hashLinkSecret(secret))) !== null;

/** The link works once; the person chooses a password and signs in with it, second factor included. */
export const chooseNewPassword = async (_visitor: Actor, input: z.output<typeof resetSchema>): Promise<void> => {
  const linkHash = hashLinkSecret(input.secret);
  const link = await findResetLink(systemActor(), linkHash);
  if (!link) throw new Refusal("link-spent");
  const passwordHash = await acceptPassword(input.password, link.email);
  await resetPassword(systemFor(link.accountId, await requestOrigin()), { linkHash, passwordHash });
};
