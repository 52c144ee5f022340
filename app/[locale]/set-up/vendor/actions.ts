"use server";

import { type SavedStep, saveVendor } from "@/db/mutations/set-up/steps";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { vendorSchema } from "@/lib/set-up/schema";
import { stepPath } from "@/lib/set-up/step";

/** On to the next step, or to the list where none is left. */
const to = ({ next }: SavedStep, _input: unknown, locale: Locale): string => stepPath(locale, next);

export const saveVendorAction = action(vendorSchema, saveVendor, { to });
