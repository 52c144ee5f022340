import { dateFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";
import { writing } from "@/lib/i18n/writing";

/** An instant in UTC with the zone named: "1 octobre 2019 à 14:02 UTC"; seconds where the evidence needs them. */
export const formatUtc = (at: Date, locale: Locale, hasSeconds = false): string => {
  const timeStyle = hasSeconds ? "medium" : "short";
  return `${dateFormat(writing[locale].tag, { dateStyle: "long", timeStyle, timeZone: "UTC" }).format(at)} UTC`;
};
