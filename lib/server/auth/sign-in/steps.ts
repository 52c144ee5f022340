import "server-only";
import type { z } from "zod";
import { confirmSecondFactor } from "@/db/mutations/account/factor";
import { switchSession } from "@/db/mutations/account/session";
import type { passkeySignInSchema } from "@/lib/account/passkey";
import type { codeSchema, signInSchema, switchSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/refusal/refusal";
import { rememberDevice } from "@/lib/server/auth/device/cookie";
import { systemFor } from "@/lib/server/auth/doors";
import { proveSecondFactor } from "@/lib/server/auth/factor/prove";
import { provePasskeyToSignIn } from "@/lib/server/auth/passkey/prove";
import { giveSession, heldSession, takeSession } from "@/lib/server/auth/session/cookie";
import { endHeldSession } from "@/lib/server/auth/sign-in/options";
import { signIn } from "@/lib/server/auth/sign-in/sign-in";
import { requestOrigin } from "@/lib/server/request/origin";

/** First step: e-mail and password. The page one is led to asks for the second factor where it is owed. */
export const signInWithPassword = async (_visitor: Actor, input: z.output<typeof signInSchema>): Promise<void> => {
  const { sessionId, mark } = await signIn(input, await requestOrigin(), await heldSession());
  await giveSession(sessionId);
  await rememberDevice(mark);
};

/** Second step: a code of the authenticator, or a recovery code. */
export const signInWithCode = async (asker: Actor, input: z.output<typeof codeSchema>): Promise<void> => {
  if (!asker.sessionId) throw new Refusal("signed-out");
  const { mark } = await proveSecondFactor(asker, input.code);
  await giveSession(await confirmSecondFactor(asker, asker.sessionId));
  await rememberDevice(mark);
};

/** Second step: a passkey's answer in place of a code. */
export const signInWithPasskey = async (asker: Actor, input: z.output<typeof passkeySignInSchema>): Promise<void> => {
  if (!asker.sessionId) throw new Refusal("signed-out");
  const mark = await provePasskeyToSignIn(asker, input.response);
  await giveSession(await confirmSecondFactor(asker, asker.sessionId));
  await rememberDevice(mark);
};

/** Ends the session in its row and takes the cookie away. */
export const signOut = async (): Promise<void> => {
  const held = await heldSession();
  if (held) await endHeldSession(held);
  await takeSession();
};

/** Switches to another of the person's companies, or to the vendor team; their rights there are read at once. */
export const switchCompany = async (asker: Actor, input: z.output<typeof switchSchema>): Promise<void> => {
  if (!asker.accountId || !asker.sessionId) throw new Refusal("signed-out");
  const system = systemFor(asker.accountId, asker.request);
  await switchSession(system, { sessionId: asker.sessionId, partnerId: input.partnerId });
};
