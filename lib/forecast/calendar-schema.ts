import { z } from "zod";

/** The language of a calendar is chosen once, when its link is made. */
export const subscribeCalendarSchema = z.object({ language: z.enum(["fr", "en"], { error: "required" }) });
export const endCalendarSchema = z.object({ id: z.uuid({ error: "not-found" }) });

export type SubscribeCalendar = z.output<typeof subscribeCalendarSchema>;
export type EndCalendar = z.output<typeof endCalendarSchema>;
