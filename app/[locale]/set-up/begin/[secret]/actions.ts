"use server";

import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { publicDoor } from "@/lib/server/auth/doors";
import { beginWithLink } from "@/lib/server/set-up/begin";
import { beginSetUpSchema } from "@/lib/set-up/schema";
import { stepPath } from "@/lib/set-up/step";

/** The second factor comes first: staff have none of their rights before. */
const to = (_answer: unknown, { locale }: { locale: Locale }): string =>
  `/${locale}/sign-in/enrol?return=${encodeURIComponent(stepPath(locale, null))}`;

export const beginSetUpAction = action(beginSetUpSchema, beginWithLink, { door: publicDoor, to });
