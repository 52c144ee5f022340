import { z } from "zod";
import { assessmentSchema } from "@/lib/application/assessment-schema";
import { parseJson } from "@/lib/digest/parse-json";
import { slugPattern } from "@/lib/edition/clause";
import { emailAddress, requiredLine, requiredLines } from "@/lib/form/field";
import { locales } from "@/lib/i18n/locale";
import { chosenModels } from "@/lib/partner/business-model";
import { hasSiren, plainRegisterNumber } from "@/lib/partner/register-number";
import { compactSiren, isSiren } from "@/lib/partner/siren";
import { isCountry } from "./country";

export const applicationFields = [
  "companyName",
  "siren",
  "country",
  "address",
  "businessModels",
  "legacyLevel",
  "contactName",
] as const;
export type ApplicationField = (typeof applicationFields)[number];

const carried = z
  .string()
  .max(100_000)
  .transform((text) => {
    try {
      const parsed = assessmentSchema.safeParse(parseJson(text));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  });

/** The first step: the applicant's address. A carried self-assessment that cannot be read is dropped, not refused. */
export const startApplicationSchema = z.object({
  email: emailAddress(),
  locale: z.enum(locales),
  assessment: carried.optional(),
});

/** An unselected choice is null in a browser's form. */
const typed = (max: number) =>
  z
    .string()
    .max(max, "too-long")
    .nullish()
    .transform((text) => text ?? "");

/** A saved draft: any text, as typed. */
const applicationDraftSchema = z.object({
  companyName: typed(200),
  siren: typed(60),
  country: typed(2),
  address: typed(400),
  businessModels: z.array(z.string().max(60)).max(40).default([]),
  legacyLevel: typed(60),
  contactName: typed(120),
});

const complete = {
  companyName: requiredLine(200),
  siren: requiredLine(60),
  country: z
    .string({ error: "required" })
    .min(1, { error: "required", abort: true })
    .refine(isCountry, "country-unknown"),
  address: requiredLines(400),
  businessModels: chosenModels(),
  legacyLevel: z.string({ error: "required" }).max(60, "required").regex(slugPattern, "required"),
  contactName: requiredLine(120),
};

const isNineDigits = (text: string): boolean => /^\d{9}$/.test(compactSiren(text));

/** Validates the SIREN as soon as country and number are given, whatever else is missing. */
const atSiren = {
  path: ["siren"],
  when: ({ value }: { value: unknown }): boolean => {
    const given = value as { siren?: unknown; country?: unknown } | null;
    return typeof given?.siren === "string" && given.siren.trim() !== "" && typeof given.country === "string";
  },
};

/** The submitted application. The check digit of a SIREN is verified where the country's companies have one. */
export const applicationSchema = z
  .object(complete)
  .refine(({ country, siren }) => !hasSiren(country) || isNineDigits(siren), {
    ...atSiren,
    message: "siren-impossible",
  })
  .refine(({ country, siren }) => !hasSiren(country) || !isNineDigits(siren) || isSiren(compactSiren(siren)), {
    ...atSiren,
    message: "siren-check-digit",
  })
  .transform((value) => ({ ...value, siren: plainRegisterNumber(value.country, value.siren) }));

const version = { rowVersion: z.int({ error: "stale" }).min(1, "stale") };

export const saveApplicationSchema = applicationDraftSchema.extend(version);
export const submitApplicationSchema = z.object(version).and(applicationSchema);

export const withdrawApplicationSchema = z.object(version);

export type StartApplication = z.output<typeof startApplicationSchema>;
export type ApplicationDraft = z.output<typeof applicationDraftSchema>;
export type ApplicationData = z.output<typeof applicationSchema>;
export type SaveApplication = z.output<typeof saveApplicationSchema>;
export type SubmitApplication = z.output<typeof submitApplicationSchema>;
export type WithdrawApplication = z.output<typeof withdrawApplicationSchema>;
