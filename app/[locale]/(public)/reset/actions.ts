"use server";

import { askResetSchema, resetSchema } from "@/lib/account/schema";
import { publicDoor } from "@/lib/server/auth/doors";
import { askForReset, chooseNewPassword } from "@/lib/server/auth/password/reset";
import { formAction } from "@/lib/server/form-action";

export const askResetAction = formAction(publicDoor)(askResetSchema, askForReset);

export const resetAction = formAction(publicDoor)(resetSchema, chooseNewPassword);
