"use server";

import { endCalendar } from "@/db/mutations/tier/calendar";
import { endCalendarSchema, subscribeCalendarSchema } from "@/lib/forecast/calendar-schema";
import { subscribeToOutlook } from "@/lib/server/calendar/subscribe";
import { formAction } from "@/lib/server/form-action";
import { demandActor } from "@/lib/server/session";

export const subscribeCalendarAction = formAction(demandActor)(subscribeCalendarSchema, subscribeToOutlook);
export const endCalendarAction = formAction(demandActor)(endCalendarSchema, endCalendar);
