import { z } from "zod";
import { isDay } from "@/lib/date/day";

const empty = /^(unknown|inconnue?|undefined|null|none|n\/?a|todo|tbd|-+|\?+)$/i;

/** A known text: not empty, not padded, and not a placeholder such as "unknown". */
export const known = z
  .string()
  .min(1)
  .refine((text) => text === text.trim() && !empty.test(text), "not-known");

/** 64 lower-case hexadecimal digits. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** An instant in UTC, "2026-01-31T12:00:00.000Z". */
export const instant = z.iso.datetime({ precision: 3 });

/** A calendar day that exists. */
export const day = z.string().refine(isDay, "no-such-day");
