import { z } from "zod";
import { consentBoxes } from "@/lib/contract/consent";
import { digest } from "@/lib/contract/evidence-value";
import { contractLanguages } from "@/lib/contract/language";
import { requiredLines } from "@/lib/field";

/** The longest reason anybody writes for ending something. */
const reasonLength = 1_000;

/** Where to go on: forms that work without JavaScript say which language their page is in. */
const locale = z.enum(["fr", "en"]);
/** A form post carries numbers and boxes as text. */
const rowVersion = z.coerce.number().int().min(1, "stale");
const id = z.uuid({ error: "not-found" });

const language = z.enum(contractLanguages, { error: "required" });
const ticked = z.preprocess(
  (value) => (value === "on" || value === "true" ? true : value),
  z.literal(true, { error: "consent-required" }),
);
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

export const prepareAgreementSchema = z.object({ locale });

/** What a signature posts: the row and the hash as they were shown, each box, and the code bound to that hash. */
export const signAgreementSchema = z.object({
  locale,
  id,
  rowVersion,
  language,
  documentSha256: digest,
  ...consent,
  code,
});

/** Every act that ends or sends back an agreement says why, to every party. */
export const closeAgreementSchema = z.object({ locale, id, rowVersion, reason: requiredLines(reasonLength) });

export const noteReadingSchema = z.object({ id, language });

export const shareAgreementSchema = z.object({ locale, id });
export const revokeShareSchema = z.object({ locale, id });

export type SignAgreement = Omit<z.output<typeof signAgreementSchema>, "locale">;
export type CloseAgreement = Omit<z.output<typeof closeAgreementSchema>, "locale">;
