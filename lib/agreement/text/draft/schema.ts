import { z } from "zod";
import { annexes } from "@/lib/agreement/document/annex";
import { optionalLine, optionalLines, requiredDay, requiredLine } from "@/lib/form/field";
import { placeIn } from "./draft";
import { hasTooManyLines, isNestedTooDeep } from "./nesting";

export const textStates = ["draft", "waiting", "published", "discarded"] as const;
export type TextState = (typeof textStates)[number];

/** Versions are named by their month, so that they are in order; a second one of a month by its number. */
const version = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])(-[2-9])?$/, "text-version");

/** Stands for a text in which nothing is said yet. */
export const fromNothing = "empty";

export const draftTextSchema = z.object({ version, basedOn: z.string().min(1, "choose-one").max(20) });
export type StartText = z.output<typeof draftTextSchema>;

/** A draft as its form was shown. */
export const textRowSchema = z.object({
  version: z.string().max(20),
  rowVersion: z.int({ error: "stale" }).min(1, "stale"),
});
export type TextRow = z.output<typeof textRowSchema>;

const place = z.string().transform((key, context) => {
  const found = placeIn(key);
  if (found) return found;
  context.addIssue({ code: "custom", message: "not-found" });
  return z.NEVER;
});

/** A tab is a space: what comes from a word processor or a table brings it along, and documents cannot print it. */
const untabbed = (schema: z.ZodType<string, string>) =>
  z.preprocess((given) => (typeof given === "string" ? withoutTabs(given) : given), schema);
/** At the beginning of a line, where Markdown counts them, they are four. */
const withoutTabs = (text: string): string =>
  text.replace(/^[ \t]*\t/gm, (indent) => indent.replaceAll("\t", "    ")).replace(/\t+/g, " ");

/** One paragraph: ends of lines in what is pasted are spaces. */
const oneParagraph = (max: number) =>
  untabbed(optionalLines(max)).transform((text) => text.replace(/\s*[\r\n]\s*/g, " "));
/** One item a line; a line of nothing at the end is none. */
const itemLines = untabbed(optionalLines(20_000)).transform((text) =>
  text === "" ? [] : text.split(/\r?\n/).map((line) => line.trim()),
);
const titleLine = untabbed(optionalLine(160));
const idLine = optionalLine(80).refine((id) => !/[{}]/.test(id), "characters-refused");

export const setClauseSchema = textRowSchema.extend({
  ...{ place, id: idLine, fr: oneParagraph(6_000), en: oneParagraph(6_000) },
  ...{ itemsFr: itemLines, itemsEn: itemLines },
});
export type SetClause = z.output<typeof setClauseSchema>;

export const setHeadingSchema = textRowSchema.extend({
  ...{ place, id: idLine, fr: titleLine, en: titleLine },
});
export type SetHeading = z.output<typeof setHeadingSchema>;

const figure = (max: number) => z.int("number-needed").min(1, "number-needed").max(max, "number-needed");

export const setTermSchema = textRowSchema.extend({
  months: figure(120),
  windowDays: figure(365),
  without: z.enum(["prolonged", "ended"], { error: "choose-one" }),
});
export type SetTerm = z.output<typeof setTermSchema>;

/** What can be done to the order of a text, or to all its words at once. */
export const textArrangements = [
  "add-clause",
  "add-article",
  "add-annex",
  "up",
  "down",
  "remove",
  "typography",
] as const;
export const arrangeTextSchema = textRowSchema.extend({
  place,
  arrangement: z.enum(textArrangements),
  annex: z.enum(annexes).optional(),
});
export type ArrangeText = z.output<typeof arrangeTextSchema>;

const markdown = untabbed(optionalLines(300_000))
  .refine((text) => !hasTooManyLines(text), "too-long")
  .refine((text) => !isNestedTooDeep(text), "nested-too-deep");

/** A whole text in Markdown, in one language or in both; a file is read instead of what is pasted. */
export const importTextSchema = textRowSchema
  .extend({ markdownFr: markdown, markdownEn: markdown, fileFr: markdown.default(""), fileEn: markdown.default("") })
  .transform(({ fileFr, fileEn, ...typed }) => ({
    ...typed,
    ...{ markdownFr: fileFr || typed.markdownFr, markdownEn: fileEn || typed.markdownEn },
  }))
  .refine(({ markdownFr, markdownEn }) => markdownFr !== "" || markdownEn !== "", {
    path: ["markdownFr"],
    message: "required",
  });
export type ImportMarkdown = z.output<typeof importTextSchema>;

export const askPublicationSchema = textRowSchema.extend({
  counselName: requiredLine(160),
  counselApprovedOn: requiredDay(),
});
export type AskPublication = z.output<typeof askPublicationSchema>;
