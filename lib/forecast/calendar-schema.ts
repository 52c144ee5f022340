import { z } from "zod";
import { locales } from "@/lib/i18n/locale";

/** A calendar's language is chosen once, with the link. */
export const subscribeCalendarSchema = z.object({ language: z.enum(locales, { error: "required" }) });
export const endCalendarSchema = z.object({ id: z.uuid({ error: "not-found" }) });

export type SubscribeCalendar = z.output<typeof subscribeCalendarSchema>;
export type EndCalendar = z.output<typeof endCalendarSchema>;
