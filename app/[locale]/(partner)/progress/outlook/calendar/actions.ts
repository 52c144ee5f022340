"use server";

import { endCalendar } from "@/db/mutations/tier/calendar";
import { endCalendarSchema, subscribeCalendarSchema } from "@/lib/forecast/calendar-schema";
import { action } from "@/lib/server/action";
import { subscribeToOutlook } from "@/lib/server/calendar/subscribe";

export const subscribeCalendarAction = action(subscribeCalendarSchema, subscribeToOutlook);
export const endCalendarAction = action(endCalendarSchema, endCalendar);
