import { z } from "zod";
import { assertionField, byField } from "@/lib/account/passkey";
import { digest } from "@/lib/agreement/evidence/value";
import { batchAtMost } from "@/lib/agreement/signing/batch";
import { consentBoxes } from "@/lib/agreement/signing/consent";
import { agreementLanguages } from "@/lib/agreement/text/language";
import type { FieldCode } from "@/lib/form/fault";
import { requiredLines, rowFields } from "@/lib/form/field";
import { locales } from "@/lib/i18n/locale";

/** Longest reason, in characters. */
const reasonLength = 1_000;

/** The language of the page that a reading link opens. */
const locale = z.enum(locales);
const { id } = rowFields;

const language = z.enum(agreementLanguages, { error: "required" });
const box = z.boolean().default(false);
const consent = Object.fromEntries(consentBoxes.map((name) => [name, box])) as Record<
  (typeof consentBoxes)[number],
  typeof box
>;

/** An authenticator's six digits or a recovery code; spaces are ignored. */
const code = z
  .string()
  .default("")
  .transform((text) => text.replace(/[\s\u00a0\u202f]/g, ""));

const shown = { ...rowFields, language, documentSha256: digest };

/**
 * The posted signature: the row and the hash as they were shown, each check box, and a code or passkey answer bound to
 * that hash. Check boxes and code may be missing here: `postFaults` reports them, so that the attempt is recorded.
 */
export const signAgreementSchema = z.object({ ...shown, ...consent, by: byField, code, assertion: assertionField });

/** The agreement that a passkey is asked to sign, as it was shown. */
export const askPasskeySchema = z.object(shown);

/** Every act that ends or sends back an agreement says why, to every party. */
export const closeAgreementSchema = z.object({ ...rowFields, reason: requiredLines(reasonLength) });

export const noteReadingSchema = z.object({ id, language });

export const shareAgreementSchema = z.object({ locale, id });
export const revokeShareSchema = z.object({ id });

export type SignAgreement = z.output<typeof signAgreementSchema>;
export type AskPasskey = z.output<typeof askPasskeySchema>;

const stepUpFaultOf = ({ by, code, assertion }: Pick<SignAgreement, "by" | "code" | "assertion">): FieldCode | null => {
  if (by === "passkey") return assertion ? null : "required";
  if (code === "") return "required";
  return /^[0-9A-Za-z-]{6,40}$/.test(code) ? null : "code-impossible";
};

/** What a signature lacks, by field: a box left unticked, a code left out. A passkey is asked only once each box is ticked. */
export const postFaults = (
  input: Omit<SignAgreement, "id" | "rowVersion" | "language" | "documentSha256">,
): Record<string, FieldCode> => {
  const faults: Record<string, FieldCode> = {};
  for (const box of consentBoxes) if (!input[box]) faults[box] = "consent-required";
  const isAskedLater = input.by === "passkey" && Object.keys(faults).length > 0;
  const code = stepUpFaultOf(input);
  if (code && !isAskedLater) faults.code = code;
  return faults;
};
export type CloseAgreement = z.output<typeof closeAgreementSchema>;

/** The agreements put on a list, as their boxes were ticked. */
export const drawUpBatchSchema = z.object({
  ids: z.array(id).min(1, "choose-one").max(batchAtMost, "too-many").prefault([]),
});
export type DrawUpBatch = z.output<typeof drawUpBatchSchema>;
