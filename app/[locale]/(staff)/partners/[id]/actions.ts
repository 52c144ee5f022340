"use server";

import { endOverride, grantOverride } from "@/db/mutations/override";
import { endOverrideSchema, grantOverrideSchema } from "@/lib/override/schema";
import { action } from "@/lib/server/action";

export const grantOverrideAction = action(grantOverrideSchema, grantOverride);
export const endOverrideAction = action(endOverrideSchema, endOverride);
