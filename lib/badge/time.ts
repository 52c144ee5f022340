import { addDays, type Day, isDay } from "@/lib/date/day";

const written = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Seconds since 1970 as older badges and tokens write them, else the text itself. */
const asText = (value: unknown): string | null =>
  typeof value === "number" && value > 0 && value < 4e9
    ? new Date(value * 1000).toISOString()
    : typeof value === "string"
      ? value
      : null;

const partsOf = (value: unknown): { text: string; day: Day; time: string | null } | null => {
  const text = asText(value);
  const [, day = "", time = null] = (text && written.exec(text)) || [];
  return text !== null && isDay(day) ? { text, day, time } : null;
};

/** The day that an instant names, as the issuer writes it. */
export const dayWritten = (value: unknown): Day | null => partsOf(value)?.day ?? null;

/** The first day without validity: of an end at midnight its day, of any other end and of a mere day the next. */
export const endWritten = (value: unknown): Day | null => {
  const parts = partsOf(value);
  if (!parts) return null;
  return parts.time !== null && /^00:00(:00(\.0+)?)?$/.test(parts.time) ? parts.day : addDays(parts.day, 1);
};
