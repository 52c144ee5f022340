"use server";

import { codeSchema, signInSchema } from "@/lib/account/schema";
import { halfwayDoor, publicDoor } from "@/lib/server/auth/doors";
import { giveCode, givePassword } from "@/lib/server/auth/sign-in-steps";
import { formAction } from "@/lib/server/form-action";

export const signInAction = formAction(publicDoor)(signInSchema, givePassword);

export const codeAction = formAction(halfwayDoor)(codeSchema, giveCode);
