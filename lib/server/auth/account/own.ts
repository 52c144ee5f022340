import "server-only";
import type { z } from "zod";
import { removeFactor, replaceRecoveryCodes } from "@/db/mutations/account/factor";
import { changePassword, changeProfile } from "@/db/mutations/account/password";
import { endSession } from "@/db/mutations/account/session";
import { shownCode } from "@/lib/account/code";
import type { ConfirmedAct } from "@/lib/account/passkey";
import type { confirmedSchema, newPasswordSchema, profileSchema, sessionSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { passwordMark } from "@/lib/server/auth/device/client";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { confirmWithFactor } from "@/lib/server/auth/factor/confirm";
import { newRecoveryCodes, recoveryHash } from "@/lib/server/auth/factor/recovery";
import { acceptPassword } from "@/lib/server/auth/password/accept";
import { takeSession } from "@/lib/server/auth/session/cookie";
import { authoriseCredentials } from "@/lib/server/auth/sign-in/sign-in";
import { requestOrigin } from "@/lib/server/request/origin";
import { findSignedIn } from "@/lib/server/session";

type Self = { system: Actor; accountId: string; sessionId: string; email: string; name: string; hasFactor: boolean };

/** The signed-in person's account, and the portal acting on it. */
export const self = async (): Promise<Self> => {
  const found = await findSignedIn();
  if (found.kind !== "signed-in") throw new Refusal("signed-out");
  const { id, accountId, email, name, hasFactor } = found.session;
  return { system: systemFor(accountId, await requestOrigin()), accountId, sessionId: id, email, name, hasFactor };
};

/** Confirms a change of factors or password with the account's password, under the limits of a sign-in. */
export const confirmSelf = async (password: string): Promise<Self> => {
  const me = await self();
  try {
    await authoriseCredentials({ email: me.email, password }, await requestOrigin());
  } catch (error) {
    if (error instanceof Refusal && error.code === "sign-in-refused")
      throw new Refusal("wrong-password", {}, { currentPassword: "wrong-password" });
    throw error;
  }
  return me;
};

export const renewPassword = async (_actor: Actor, input: z.output<typeof newPasswordSchema>): Promise<null> => {
  const { system, accountId, sessionId, email } = await confirmSelf(input.currentPassword);
  const passwordHash = await acceptPassword(input.password, email);
  await changePassword(system, { accountId, sessionId, passwordHash });
  await rememberDevice(passwordMark({ id: accountId, passwordHash }));
  return null;
};

export const editProfile = async (_actor: Actor, input: z.output<typeof profileSchema>): Promise<null> => {
  const { system, accountId } = await self();
  const { timeZone, ...profile } = input;
  await changeProfile(system, { accountId, ...profile, timeZone: timeZone || null });
  return null;
};

/** Ends a session of one's own; ending the one at hand signs out, which is what it answers. */
export const endOwnSession = async (_actor: Actor, input: z.output<typeof sessionSchema>): Promise<boolean> => {
  const { system, accountId, sessionId } = await self();
  await endSession(system, { accountId, sessionId: input.sessionId, reason: "ended-by-owner" });
  const isAtHand = input.sessionId === sessionId;
  if (isAtHand) await takeSession();
  return isAtHand;
};

/** Confirms a change of the second factor with the password, then with the factor itself. */
const confirmFactorChange = async (
  actor: Actor,
  act: ConfirmedAct,
  input: z.output<typeof confirmedSchema>,
): Promise<Self> => {
  const me = await confirmSelf(input.currentPassword);
  await confirmWithFactor(actor, act, input);
  return me;
};

/** Removes the authenticator, or the passkeys where there is none, and ends every session (see `removeFactor`). */
export const giveUpFactor = async (actor: Actor, input: z.output<typeof confirmedSchema>): Promise<void> => {
  const { system, accountId } = await confirmFactorChange(actor, "give-up-factor", input);
  await removeFactor(system, accountId);
  await takeSession();
};

export const renewRecoveryCodes = async (
  actor: Actor,
  input: z.output<typeof confirmedSchema>,
): Promise<{ recoveryCodes: string[] }> => {
  const { system, accountId, sessionId } = await confirmFactorChange(actor, "renew-recovery-codes", input);
  const codes = newRecoveryCodes();
  const codeHashes = codes.map((code) => recoveryHash(accountId, code));
  await replaceRecoveryCodes(system, { accountId, sessionId, codeHashes });
  return { recoveryCodes: codes.map(shownCode) };
};
