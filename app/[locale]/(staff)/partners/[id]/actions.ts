"use server";

import { endException, grantException } from "@/db/mutations/tier/exception";
import { appointOwnerSchema } from "@/lib/account/schema";
import { action } from "@/lib/server/action";
import { nameOwner } from "@/lib/server/auth/account/appoint";
import { endExceptionSchema, grantExceptionForm } from "@/lib/tier/exception-schema";

export const grantOverrideAction = action(grantExceptionForm, grantException);
export const appointOwnerAction = action(appointOwnerSchema, nameOwner);
export const endOverrideAction = action(endExceptionSchema, endException);
