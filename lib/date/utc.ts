import { dateFormat } from "@/lib/date/format";
/** Formats an instant in UTC, zone included: "1 octobre 2019 à 14:02 UTC"; with seconds for evidence. */
export const formatUtc = (at: Date, locale: string, hasSeconds = false): string => {
  const tag = locale === "en" ? "en-GB" : locale;
  const timeStyle = hasSeconds ? "medium" : "short";
  return `${dateFormat(tag, { dateStyle: "long", timeStyle, timeZone: "UTC" }).format(at)} UTC`;
};
