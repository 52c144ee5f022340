"use server";

import { endException, grantException } from "@/db/mutations/tier/exception";
import { action } from "@/lib/server/action";
import { endExceptionSchema, grantExceptionForm } from "@/lib/tier/exception-schema";

export const grantOverrideAction = action(grantExceptionForm, grantException);
export const endOverrideAction = action(endExceptionSchema, endException);
