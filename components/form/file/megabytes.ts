import { numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";

/** The weight of a file as its reader writes it. */
export const megabytes = (bytes: number, locale: Locale): string =>
  numberFormat(locale, {
    style: "unit",
    unit: bytes < 1_000_000 ? "kilobyte" : "megabyte",
    maximumFractionDigits: 1,
  }).format(bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_048_576);
