"use server";

import { saveApplication, withdrawApplication } from "@/db/mutations/partner/application";
import { openLinkSchema, sendLinkSchema } from "@/lib/application/link";
import {
  saveApplicationSchema,
  startApplicationSchema,
  submitApplicationSchema,
  withdrawApplicationSchema,
} from "@/lib/application/schema";
import { nothingSchema } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { action } from "@/lib/server/action";
import { applicantDoor } from "@/lib/server/application/door";
import {
  handInApplication,
  leaveApplication,
  openApplication,
  openLink,
  sendLink,
} from "@/lib/server/application/steps";
import { publicDoor } from "@/lib/server/auth/doors";

/** The page shows how the application stands, whatever was done to it. */
const to = (_answer: unknown, _input: unknown, locale: Locale): string => `/${locale}/apply`;

export const startAction = action(startApplicationSchema, openApplication, { door: applicantDoor, to });

export const openLinkAction = action(openLinkSchema, openLink, { door: publicDoor, to });

export const sendLinkAction = action(sendLinkSchema, sendLink, {
  door: publicDoor,
  to: (_answer, { secret }, locale) => `/${locale}/apply/resume/${encodeURIComponent(secret)}?sent`,
});

export const saveAction = action(saveApplicationSchema, saveApplication, { door: applicantDoor });

export const submitAction = action(submitApplicationSchema, handInApplication, { door: applicantDoor });

export const withdrawAction = action(withdrawApplicationSchema, withdrawApplication, { door: applicantDoor, to });

export const leaveAction = action(nothingSchema, leaveApplication, { door: applicantDoor, to });
