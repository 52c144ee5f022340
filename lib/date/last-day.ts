import { addDays, type Day, formatDay, isDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";

/**
 * What is stored and counted ends before a day (`...Until`, `expiresOn`, `endsOn`). Certificates, contracts and people name
 * the last day that counts, so this is what is asked and told.
 */
export const lastDayOf = (until: Day): Day => addDays(until, -1);

/** The stored end of what was typed as a last day; what is no day stays as it is, for the field to refuse. */
export const typedUntil = (lastDay: string): string => (isDay(lastDay) ? addDays(lastDay, 1) : lastDay);

export const formatLastDay = (until: Day, locale: Locale): string => formatDay(lastDayOf(until), locale);
