import { dateFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** The time of an instant in Paris, "14:02", or "14:02:31" with seconds. */
export const formatTime = (at: Date, locale: Locale, hasSeconds = false): string =>
  dateFormat(writing[locale].tag, {
    timeStyle: hasSeconds ? "medium" : "short",
    timeZone: "Europe/Paris",
  }).format(at);

/** An instant in Paris: "1 octobre 2019 à 14:02", "1 October 2019 at 14:02". */
export const formatInstant = (at: Date, locale: Locale): string =>
  dateFormat(writing[locale].tag, { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }).format(at);
