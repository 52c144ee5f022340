"use server";

import { localeSchema, switchSchema } from "@/lib/account/schema";
import { halfwayDoor, publicDoor } from "@/lib/server/auth/doors";
import { signOut, switchCompany } from "@/lib/server/auth/sign-in/steps";
import { postAction } from "@/lib/server/form-action";

export const signOutAction = postAction(publicDoor)(localeSchema, signOut);

export const switchCompanyAction = postAction(halfwayDoor)(switchSchema, switchCompany);
