"use server";

import { confirmSeal, type SavedStep } from "@/db/mutations/set-up/steps";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { confirmStepSchema } from "@/lib/set-up/schema";
import { stepPath } from "@/lib/set-up/step";

/** On to the next step, or to the list where none is left. */
const to = ({ next }: SavedStep, _input: unknown, locale: Locale): string => stepPath(locale, next);

export const confirmSealAction = action(confirmStepSchema, confirmSeal, { to });
