import { z } from "zod";
import { consentBoxes } from "@/lib/contract/consent";
import { digest } from "@/lib/contract/evidence-value";
import { contractLanguages } from "@/lib/contract/language";
import { requiredLines, rowFields } from "@/lib/field";

/** The longest reason anybody writes for ending something. */
const reasonLength = 1_000;

const language = z.enum(contractLanguages, { error: "required" });
const ticked = z.literal(true, { error: "consent-required" });
const consent = Object.fromEntries(consentBoxes.map((box) => [box, ticked])) as Record<
  (typeof consentBoxes)[number],
  typeof ticked
>;

/** Six digits of an authenticator, or a recovery code; spaces are forgiven. */
const code = z
  .string({ error: "required" })
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ""))
  .refine((text) => text !== "", "required")
  .refine((text) => text === "" || /^[0-9A-Za-z-]{6,40}$/.test(text), "code-impossible");

export const prepareAgreementSchema = z.object({});

/** What a signature posts: the row and the hash as they were shown, each box, and the code bound to that hash. */
export const signAgreementSchema = z.object({ ...rowFields, language, documentSha256: digest, ...consent, code });
export const countersignAgreementSchema = signAgreementSchema;

/** Every act that ends or sends back an agreement says why, to every party. */
export const closeAgreementSchema = z.object({ ...rowFields, reason: requiredLines(reasonLength) });

export const noteReadingSchema = z.object({ id: z.uuid(), language });

export const shareAgreementSchema = z.object({ id: z.uuid() });
export const revokeShareSchema = z.object({ id: z.uuid() });

export type SignAgreement = z.output<typeof signAgreementSchema>;
export type CloseAgreement = z.output<typeof closeAgreementSchema>;
export type NoteReading = z.output<typeof noteReadingSchema>;
