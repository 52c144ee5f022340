import { addDays, type Day } from "@/lib/date/day";

/**
 * `short-notice`: announced with less notice than the programme promises, and waiting for a second person to agree.
 * `withdrawn`: was announced, and taken back by two people before its day.
 */
export const editionStates = ["draft", "short-notice", "announced", "withdrawn", "discarded"] as const;
export type EditionState = (typeof editionStates)[number];

/**
 * Days between announcing an edition and its coming into force. Source: assumption, the default of this installation.
 */
export const noticeDays = 90;

/** The first day on which an edition announced today may come into force without a second person. */
export const earliestDay = (today: Day): Day => addDays(today, noticeDays);

/** Whether a day gives partners less notice than the programme promises. */
export const isShortNotice = (effectiveOn: Day, today: Day): boolean => effectiveOn < earliestDay(today);
