import { z } from "zod";
import { isDay } from "@/lib/date/day";
import { composedText } from "@/lib/form/composed";
import type { FieldCode } from "@/lib/form/fault";

/** Days outside these bounds are slips of the keyboard ("0201-02-03"), not facts about people or sales. Source: assumption. */
const earliestDay = "1970-01-01";
/** One day more than is typed: an end is kept as the first day without. */
const latestDay = "2100-01-01";

/** Characters without width that a paste brings along: no reader sees them, so no reader could take them away. */
const unseen = /[\u00AD\u200B\u2060\uFEFF]/g;

/** What a person typed or pasted, in one spelling: also in the browser, where the same limits are counted. */
const given = z.string({ error: "required" }).overwrite((text) => composedText(text).replace(unseen, ""));
/** Control characters, halves of characters, ends of lines, and what turns the direction of the text around it. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
/** Whether a line holds nothing that is not shown as it is written. */
const isPrintable = (text: string): boolean => !unprintable.test(text);
const isPrintableOnLines = (text: string): boolean => isPrintable(text.replace(/[\r\n]/g, " "));

/** The same line without what is not printable: for text that was kept before it was refused. */
export const printableLine = (text: string): string =>
  text.replace(new RegExp(`${unprintable.source}+`, "gu"), " ").replace(/ {2,}/g, " ");

/** A line of text that must not be empty; control characters are refused, ends are trimmed. Codes: required, too-long, characters-refused. */
export const requiredLine = (max: number) =>
  given.trim().min(1, "required").max(max, "too-long").refine(isPrintable, "characters-refused");

/** A line of text that may be empty. */
export const optionalLine = (max: number) =>
  given.trim().max(max, "too-long").refine(isPrintable, "characters-refused");

/** Several lines of text that may be empty. */
export const optionalLines = (max: number) =>
  given.trim().max(max, "too-long").refine(isPrintableOnLines, "characters-refused");

/** Several lines of text that must not be empty. */
export const requiredLines = (max: number) =>
  given.trim().min(1, "required").max(max, "too-long").refine(isPrintableOnLines, "characters-refused");

/** Null where the day is plausible, else the code of the fault: day-impossible, day-too-old, day-too-far. */
export const dayFault = (text: string): FieldCode | null => {
  if (!isDay(text)) return "day-impossible";
  if (text < earliestDay) return "day-too-old";
  return text > latestDay ? "day-too-far" : null;
};

const addFault = (fault: (text: string) => string | null) => (text: string, context: z.RefinementCtx) => {
  const code = text === "" ? null : fault(text);
  if (code) context.addIssue({ code: "custom", message: code });
};

/** A calendar day a person typed or picked. Codes: required, day-impossible, day-too-old, day-too-far. */
export const requiredDay = () => given.trim().min(1, "required").superRefine(addFault(dayFault));

/** The same, or nothing (""). */
export const optionalDay = () => given.trim().superRefine(addFault(dayFault));

/** An email address in lower case, at most 254 characters. Codes: required, too-long, email-impossible. */
export const emailAddress = () =>
  given.trim().toLowerCase().min(1, "required").max(254, "too-long").pipe(z.email("email-impossible"));

/** An e-mail address in lower case, or nothing (""). Code: email-impossible. */
export const optionalEmail = () =>
  given
    .trim()
    .toLowerCase()
    .max(254, "too-long")
    .refine((text) => text === "" || z.email().safeParse(text).success, "email-impossible");

/** The id of an uploaded file, or nothing (""). Code: file-unknown. */
export const optionalFileId = () =>
  given.refine((text) => text === "" || z.uuid().safeParse(text).success, "file-unknown");

/** Fields of a form about an existing row: its id, and the version that the form was shown with. */
export const rowFields = { id: z.uuid({ error: "not-found" }), rowVersion: z.int({ error: "stale" }).min(1, "stale") };

/** What a button sends that says nothing but that it was pressed. */
export const nothingSchema = z.object({});

/** For checks across fields: they speak even while another field is at fault, so that all faults show at once. */
export const alwaysPresent = {
  when: ({ value }: { value: unknown }): boolean => typeof value === "object" && value !== null,
};
