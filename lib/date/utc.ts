import { dateFormat } from "@/lib/date/format";
/** An instant in UTC with the zone named: "1 octobre 2019 à 14:02 UTC"; seconds where the evidence needs them. */
export const formatUtc = (at: Date, locale: string, hasSeconds = false): string => {
  const tag = locale === "en" ? "en-GB" : locale;
  const timeStyle = hasSeconds ? "medium" : "short";
  return `${dateFormat(tag, { dateStyle: "long", timeStyle, timeZone: "UTC" }).format(at)} UTC`;
};
