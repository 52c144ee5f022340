import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { proveSession } from "@/db/mutations/factor";
import { returnPath } from "@/lib/account/return-path";
import type { codeSchema, signInSchema } from "@/lib/account/schema";
import type { Actor } from "@/lib/actor";
import { Refusal } from "@/lib/errors";
import { giveSession, heldSession } from "@/lib/server/auth/cookie";
import { proveSecondFactor } from "@/lib/server/auth/second-factor";
import { signIn } from "@/lib/server/auth/sign-in";
import { requestOrigin } from "@/lib/server/request";

type Way = { locale: string; return?: string | undefined };

const onward = ({ locale, return: back }: Way): never => redirect(returnPath(back) ?? `/${locale}/home`);

/** First step: e-mail and password. The page one is led to asks for the second factor where it is owed. */
export const givePassword = async (_visitor: Actor, input: z.output<typeof signInSchema>): Promise<void> => {
  await giveSession(await signIn(input, await requestOrigin(), await heldSession()));
  onward(input);
};

/** Second step: a code of the authenticator, or a recovery code. */
export const giveCode = async (asker: Actor, input: z.output<typeof codeSchema>): Promise<void> => {
  if (!asker.sessionId) throw new Refusal("signed-out");
  await proveSecondFactor(asker, input.code);
  await giveSession(await proveSession(asker, asker.sessionId));
  onward(input);
};
