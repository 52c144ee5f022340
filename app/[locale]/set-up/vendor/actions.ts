"use server";

import { saveStory, saveVendor } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { storyFormSchema, vendorSchema } from "@/lib/set-up/schema";
import { stepPath, toNextStep } from "@/lib/set-up/step";

export const saveStoryAction = action(storyFormSchema, saveStory, {
  to: (_done, _input, locale) => stepPath(locale, "vendor"),
});
export const saveVendorAction = action(vendorSchema, saveVendor, { to: toNextStep });
