"use server";

import { saveStory } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { saveVendorSettings } from "@/lib/server/set-up/vendor";
import { storyFormSchema, vendorSchema } from "@/lib/set-up/schema";
import { stepPath, toNextStep } from "@/lib/set-up/step";

export const saveStoryAction = action(storyFormSchema, saveStory, {
  to: (_done, _input, locale) => stepPath(locale, "vendor"),
});
export const saveVendorAction = action(vendorSchema, saveVendorSettings, { to: toNextStep, changesFrame: true });
