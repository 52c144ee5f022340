"use server";

import { draftOwnRules } from "@/db/mutations/set-up/own-rules";
import { chooseRules } from "@/db/mutations/set-up/steps";
import { action } from "@/lib/server/action";
import { builtInRulesSchema, ownRulesSchema } from "@/lib/set-up/schema";
import { toNextStep } from "@/lib/set-up/step";

export const chooseRulesAction = action(builtInRulesSchema, chooseRules, { to: toNextStep });

export const draftOwnRulesAction = action(ownRulesSchema, draftOwnRules, {
  to: ({ id }, _input, locale) => `/${locale}/editions/${id}`,
});
