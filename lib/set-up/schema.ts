import { z } from "zod";
import { linkSecret, localeField, nameField, secretField } from "@/lib/account/schema";
import { isCountry } from "@/lib/application/country";
import { colourField } from "@/lib/brand/colour";
import { slug } from "@/lib/edition/clause";
import { alwaysPresent, emailAddress, optionalLine, optionalLines, requiredLine } from "@/lib/form/field";
import { pictureField } from "@/lib/form/posted-file";
import { locales } from "@/lib/i18n/locale";
import { isTimeZone } from "@/lib/i18n/zone";

/** Who sets the portal up, behind the link that its start prints. */
export const beginSetUpSchema = z.object({
  secret: linkSecret,
  vendorName: requiredLine(120),
  name: nameField,
  email: emailAddress(),
  password: secretField,
  locale: localeField,
});
export type BeginSetUp = z.output<typeof beginSetUpSchema>;

const rowVersion = z.int({ error: "stale" }).min(1, "stale");

/**
 * Who runs the programme, as its agreements and letters name them, in which time zone its days begin, how the portal looks
 * and in which languages it speaks. Without a new logo, and unless it is removed, the one there is stays.
 */
export const vendorSchema = z
  .object({
    rowVersion,
    programmeName: requiredLine(60),
    vendorName: requiredLine(120),
    registerNumber: requiredLine(60),
    country: z.string().refine(isCountry, "country-unknown"),
    supportEmail: emailAddress(),
    timeZone: z.string().refine(isTimeZone, "choose-one"),
    accentColour: colourField,
    logo: pictureField,
    isLogoRemoved: z.boolean().default(false),
    languages: z.array(z.enum(locales)).min(1, "choose-one").prefault([]),
    firstLanguage: localeField,
  })
  .refine(({ languages, firstLanguage }) => !languages.length || languages.includes(firstLanguage), {
    ...{ path: ["firstLanguage"], error: "language-not-offered", ...alwaysPresent },
  });
export type VendorSettings = z.output<typeof vendorSchema>;

const lineOf = (max: number) => optionalLine(max).default("");

/** What the public page says of the programme; all of it left empty, what its rules bring along. */
export const storyFormSchema = z.object({
  rowVersion,
  ...{ titleFr: lineOf(120), titleEn: lineOf(120), leadFr: lineOf(400), leadEn: lineOf(400) },
  ...{ tiersFr: lineOf(400), tiersEn: lineOf(400) },
  datesFr: optionalLines(4_000).default(""),
  datesEn: optionalLines(4_000).default(""),
});
export type StoryForm = z.output<typeof storyFormSchema>;

/** The rules to begin with: an edition that is built in, as it is, or a draft that copies one. */
export const builtInRulesSchema = z.object({ rowVersion, edition: slug });
export type BuiltInRules = z.output<typeof builtInRulesSchema>;

/** `emptyRules` stands for a draft in which nothing is asked yet. */
export const emptyRules = "empty";
export const ownRulesSchema = z.object({
  ...{ basedOn: slug, fr: requiredLine(80), en: requiredLine(80) },
  /** "" for that of the edition to begin from. */
  currency: optionalLine(3).toUpperCase().default(""),
});
export type OwnRules = z.output<typeof ownRulesSchema>;

/** A step that needs no entry: it is read, and confirmed. */
export const confirmStepSchema = z.object({ rowVersion });
export type ConfirmStep = z.output<typeof confirmStepSchema>;
