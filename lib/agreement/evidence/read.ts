import { type Evidence, evidenceForm, evidenceSchema } from "@/lib/agreement/evidence/schema";

const firstForm = "partner-connect-evidence/1";

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const withDefaults = (value: unknown, defaults: Fields): unknown =>
  isFields(value) ? { ...defaults, ...value } : value;

/** Batches did not exist in the first form. */
const signerOf = (value: unknown): unknown =>
  isFields(value) ? { ...value, authentication: withDefaults(value.authentication, { batch: null }) } : value;

/**
 * Converts a file of the first form to the present one: every document was a whole agreement, signed by itself, and had
 * no page digests.
 */
const inTodaysForm = (value: unknown): unknown => {
  if (!isFields(value) || value.schema !== firstForm) return value;
  const signer = signerOf(value) as Fields;
  const document = withDefaults(value.document, { kind: "full", pageSha256: null });
  return { ...signer, schema: evidenceForm, document, countersigner: signerOf(value.countersigner) };
};

/**
 * Reads an evidence file of any form ever sealed, so that sealed files stay valid when the form grows. Null where it is
 * incomplete or contradicts itself.
 */
export const readEvidence = (value: unknown): Evidence | null => {
  const parsed = evidenceSchema.safeParse(inTodaysForm(value));
  return parsed.success ? parsed.data : null;
};
