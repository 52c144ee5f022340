"use server";

import { joinFreshSchema, joinKnownSchema, joinSignedInSchema } from "@/lib/account/schema";
import { joinFresh, joinKnown, joinSignedIn } from "@/lib/server/auth/account/join";
import { publicDoor } from "@/lib/server/auth/doors";
import { formAction } from "@/lib/server/form-action";

export const joinFreshAction = formAction(publicDoor)(joinFreshSchema, joinFresh);

export const joinKnownAction = formAction(publicDoor)(joinKnownSchema, joinKnown);

export const joinSignedInAction = formAction(publicDoor)(joinSignedInSchema, joinSignedIn);
