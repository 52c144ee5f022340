"use server";

import { confirmMail, type SavedStep } from "@/db/mutations/set-up/steps";
import { nothingSchema } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { tryMail } from "@/lib/server/set-up/try-mail";
import { confirmStepSchema } from "@/lib/set-up/schema";
import { stepPath } from "@/lib/set-up/step";

/** On to the next step, or to the list where none is left. */
const to = ({ next }: SavedStep, _input: unknown, locale: Locale): string => stepPath(locale, next);

export const tryMailAction = action(nothingSchema, tryMail);

export const confirmMailAction = action(confirmStepSchema, confirmMail, { to });
