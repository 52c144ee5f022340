import { z } from "zod";
import { isDay } from "@/lib/date/day";
import { termPattern } from "@/lib/edition/clause";
import { alwaysPresent, optionalLine, requiredDay, rowFields } from "@/lib/form/field";
import { addPersonSchema } from "@/lib/person/schema";

/**
 * What is not known is null, or "" where it is only a text. Which types and tracks there are, the programme's editions say;
 * the track of a type that has none is dropped.
 */
const credentialFields = {
  type: z.string({ error: "required" }).regex(termPattern, "required"),
  track: z.string().regex(termPattern, "track-needed").nullable().default(null),
  version: optionalLine(60).default(""),
  candidateId: optionalLine(60).default(""),
  earnedOn: requiredDay(),
  expiresOn: requiredDay().nullable().default(null),
  proofFileId: z.uuid({ error: "file-unknown" }).nullable().default(null),
};

/** Partial, because the check runs before the other fields are validated. A form says "" for null. */
type Checked = Partial<Record<"earnedOn" | "expiresOn", string | null>>;

const addFault = (context: z.RefinementCtx, field: string, message: string): void =>
  context.addIssue({ code: "custom", path: [field], message });

export const validateCredential = ({ earnedOn, expiresOn }: Checked, context: z.RefinementCtx): void => {
  if (earnedOn && expiresOn && isDay(earnedOn) && expiresOn <= earnedOn)
    addFault(context, "expiresOn", "expires-before-earned");
};

/** A credential of a person by their id, or of one who is declared with it. */
export const declareCredentialSchema = z
  .object({
    holder: z.union([z.uuid({ error: "required" }), addPersonSchema], { error: "required" }),
    ...credentialFields,
  })
  .superRefine(validateCredential, alwaysPresent);

export const editCredentialSchema = z
  .object({ ...rowFields, ...credentialFields })
  .superRefine(validateCredential, alwaysPresent);

export type DeclareCredential = z.output<typeof declareCredentialSchema>;
export type EditCredential = z.output<typeof editCredentialSchema>;
