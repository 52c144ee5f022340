"use server";

import { endException, grantException } from "@/db/mutations/tier/exception";
import { action } from "@/lib/server/action";
import { endExceptionSchema, grantExceptionSchema } from "@/lib/tier/exception-schema";

export const grantOverrideAction = action(grantExceptionSchema, grantException);
export const endOverrideAction = action(endExceptionSchema, endException);
