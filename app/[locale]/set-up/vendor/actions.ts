"use server";

import { saveVendor } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { vendorSchema } from "@/lib/set-up/schema";
import { toNextStep } from "@/lib/set-up/step";

export const saveVendorAction = action(vendorSchema, saveVendor, { to: toNextStep });
