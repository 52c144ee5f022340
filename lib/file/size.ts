import { numberFormat } from "@/lib/i18n/intl";
import type { Locale } from "@/lib/i18n/locale";

/** A size in bytes as people read it: "12 ko", "3,4 Mo" in French, "12 kB", "3.4 MB" in English. */
export const formatSize = (bytes: number, locale: Locale): string => {
  const unit = bytes < 1_000_000 ? "kilobyte" : "megabyte";
  const value = unit === "kilobyte" ? Math.max(1, Math.round(bytes / 1_000)) : bytes / 1_048_576;
  return numberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(value);
};
