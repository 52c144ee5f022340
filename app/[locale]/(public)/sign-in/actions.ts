"use server";

import { askSignInSchema, passkeySignInSchema } from "@/lib/account/passkey";
import { codeSchema, signInSchema } from "@/lib/account/schema";
import { actionThrough } from "@/lib/server/action";
import { halfwayDoor, publicDoor } from "@/lib/server/auth/doors";
import { askPasskeyToSignIn } from "@/lib/server/auth/passkey/prove";
import { signInWithCode, signInWithPasskey, signInWithPassword } from "@/lib/server/auth/sign-in/steps";
import { formAction } from "@/lib/server/form-action";

export const signInAction = formAction(publicDoor)(signInSchema, signInWithPassword);

export const codeAction = formAction(halfwayDoor)(codeSchema, signInWithCode);

export const askPasskeyAction = actionThrough(halfwayDoor)(askSignInSchema, askPasskeyToSignIn);

export const passkeySignInAction = actionThrough(halfwayDoor)(passkeySignInSchema, signInWithPasskey);
