"use server";

import { endCalendar } from "@/db/mutations/tier/calendar";
import { endCalendarSchema, subscribeCalendarSchema } from "@/lib/forecast/calendar-schema";
import { subscribeToOutlook } from "@/lib/server/calendar/subscribe";
import { formAction } from "@/lib/server/form-action";
import { requireSignedIn } from "@/lib/server/session";

export const subscribeCalendarAction = formAction(requireSignedIn)(subscribeCalendarSchema, subscribeToOutlook);
export const endCalendarAction = formAction(requireSignedIn)(endCalendarSchema, endCalendar);
