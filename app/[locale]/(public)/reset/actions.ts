"use server";

import { askResetSchema, resetSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { publicDoor } from "@/lib/server/auth/doors";
import { askForReset, chooseNewPassword } from "@/lib/server/auth/password/reset";

export const askResetAction = action(askResetSchema, askForReset, { door: publicDoor });

export const resetAction = action(resetSchema, chooseNewPassword, {
  door: publicDoor,
  to: (_answer, _input, locale) => `/${locale}/sign-in?done=reset`,
});
