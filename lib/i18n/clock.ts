import { dateFormat } from "@/lib/date/format";

const tagOf = (locale: string): string => (locale === "en" ? "en-GB" : locale);

/** The time of an instant in Paris, "14:02", or "14:02:31" with seconds. */
export const formatTime = (at: Date, locale: string, hasSeconds = false): string =>
  dateFormat(tagOf(locale), {
    timeStyle: hasSeconds ? "medium" : "short",
    timeZone: "Europe/Paris",
  }).format(at);

/** An instant in Paris: "1 octobre 2019 à 14:02", "1 October 2019 at 14:02". */
export const formatInstant = (at: Date, locale: string): string =>
  dateFormat(tagOf(locale), { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" }).format(at);
