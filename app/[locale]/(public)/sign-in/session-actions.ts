"use server";

import { switchSchema } from "@/lib/account/schema";
import { nothingSchema } from "@/lib/form/field";
import { action } from "@/lib/server/action";
import { halfwayDoor, publicDoor } from "@/lib/server/auth/doors";
import { signOut, switchCompany } from "@/lib/server/auth/sign-in/steps";

export const signOutAction = action(nothingSchema, signOut, {
  door: publicDoor,
  to: (_answer, _input, locale) => `/${locale}/sign-in?done=ended`,
});

export const switchCompanyAction = action(switchSchema, switchCompany, {
  door: halfwayDoor,
  to: (_answer, _input, locale) => `/${locale}/home`,
});
