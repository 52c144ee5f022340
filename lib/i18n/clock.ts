import { dateFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** The time of an instant in the reader's zone, "14:02", or "14:02:31" with seconds. */
export const formatTime = (
  at: Date,
  locale: Locale,
  { timeZone, hasSeconds = false }: { timeZone: string; hasSeconds?: boolean },
): string => dateFormat(writing[locale].tag, { timeStyle: hasSeconds ? "medium" : "short", timeZone }).format(at);

/** An instant in the reader's zone: "1 octobre 2019 à 14:02", "1 October 2019 at 14:02". */
export const formatInstant = (at: Date, locale: Locale, timeZone: string): string =>
  dateFormat(writing[locale].tag, { dateStyle: "long", timeStyle: "short", timeZone }).format(at);
