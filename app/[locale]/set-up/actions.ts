"use server";

import { openPortal } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { confirmStepSchema } from "@/lib/set-up/schema";

export const openPortalAction = action(confirmStepSchema, openPortal, {
  to: (_answer, _input, locale) => `/${locale}/review`,
});
