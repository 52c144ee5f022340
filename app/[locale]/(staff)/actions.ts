"use server";

import { localeSchema } from "@/lib/account/schema";
import { publicDoor } from "@/lib/server/auth/doors";
import { signOut } from "@/lib/server/auth/sign-in-steps";
import { postAction } from "@/lib/server/form-action";

export const signOutAction = postAction(publicDoor)(localeSchema, signOut);
