import { addDays, type Day } from "@/lib/date/day";

/** `short-notice` waits for a second person to agree that partners get less notice than the programme promises. */
export const editionStates = ["draft", "short-notice", "announced", "discarded"] as const;
export type EditionState = (typeof editionStates)[number];

/** Days between announcing rules and their coming into force. Source: assumption, a default of this installation. */
export const noticeDays = 90;

/** The first day on which rules announced today may come into force without a second person. */
export const earliestDay = (today: Day): Day => addDays(today, noticeDays);

/** Whether a day gives partners less notice than the programme promises. */
export const isShortNotice = (effectiveOn: Day, today: Day): boolean => effectiveOn < earliestDay(today);
