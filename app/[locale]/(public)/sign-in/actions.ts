"use server";

import { passkeySignInSchema } from "@/lib/account/passkey";
import { homePath, returnPath } from "@/lib/account/return-path";
import { codeSchema, signInSchema } from "@/lib/account/schema";
import { nothingSchema } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { halfwayDoor, publicDoor } from "@/lib/server/auth/doors";
import { askPasskeyToSignIn } from "@/lib/server/auth/passkey/prove";
import { signInWithCode, signInWithPasskey, signInWithPassword } from "@/lib/server/auth/sign-in/steps";

/** Home leads on to the page one came for, and asks for the second factor where it is owed. */
const to = (_answer: unknown, input: { return?: string | undefined }, locale: Locale): string =>
  homePath(locale, returnPath(input.return));

export const signInAction = action(signInSchema, signInWithPassword, { door: publicDoor, to });

export const codeAction = action(codeSchema, signInWithCode, { door: halfwayDoor, to });

export const askPasskeyAction = action(nothingSchema, askPasskeyToSignIn, { door: halfwayDoor });

export const passkeySignInAction = action(passkeySignInSchema, signInWithPasskey, { door: halfwayDoor, to });
