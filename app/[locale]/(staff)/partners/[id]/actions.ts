"use server";

import { endOverride, grantOverride } from "@/db/mutations/tier/exception";
import { action } from "@/lib/server/action";
import { endOverrideSchema, grantOverrideSchema } from "@/lib/tier/exception-schema";

export const grantOverrideAction = action(grantOverrideSchema, grantOverride);
export const endOverrideAction = action(endOverrideSchema, endOverride);
