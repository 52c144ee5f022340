/**
 * What can be wrong with one field, a closed list: its sentence is `form.errors.<code>`. Schemas put the code in the
 * message of an issue, and mutations in the fields of a refusal.
 */
export const fieldCodes = [
  "already-invited",
  "already-member",
  "already-signatory",
  "amount-impossible",
  "amount-too-large",
  "amount-zero",
  "benefit-exceeded",
  "benefit-over",
  "budget-below-allocated",
  "characters-refused",
  "choose-colleague",
  "choose-one",
  "choose-role",
  "code-impossible",
  "code-used",
  "company-full",
  "consent-required",
  "country-unknown",
  "currency-unknown",
  "day-impossible",
  "day-in-future",
  "day-not-ahead",
  "day-too-far",
  "day-too-old",
  "days-needed",
  "duplicate-credential",
  "duplicate-month",
  "duplicate-reference",
  "duplicate-siren",
  "date-line",
  "lines-differ",
  "edition-file-digest",
  "edition-file-unreadable",
  "edition-id",
  "edition-id-taken",
  "edition-word",
  "email-impossible",
  "email-unchanged",
  "ends-before-start",
  "expires-before-earned",
  "field-not-asked",
  "fields-required",
  "file-unknown",
  "format",
  "invalid",
  "month-impossible",
  "month-not-over",
  "needs-request",
  "not-drawable",
  "not-found",
  "not-yourself",
  "note-required",
  "number-needed",
  "outside-mandate",
  "override-too-long",
  "owner-unknown",
  "password-common",
  "password-holds-email",
  "password-too-long",
  "kind-not-counted",
  "not-in-programme",
  "password-too-short",
  "people-unreadable",
  "points-impossible",
  "points-too-many",
  "recovery-code-signs-nothing",
  "required",
  "short-notice-reason",
  "siren-check-digit",
  "siren-impossible",
  "stale",
  "text-version",
  "text-version-older",
  "text-version-taken",
  "time-zone-fixed",
  "too-long",
  "too-many",
  "too-short",
  "track-needed",
  "tracks-first",
  "until-before-from",
  "version-unknown",
  "wrong-code",
  "wrong-passkey",
  "wrong-password",
] as const;
export type FieldCode = (typeof fieldCodes)[number];

const isFieldCode = (text: string): text is FieldCode => (fieldCodes as readonly string[]).includes(text);

const byIssue: Readonly<Record<string, FieldCode>> = {
  invalid_type: "required",
  invalid_format: "format",
  invalid_value: "invalid",
  too_small: "too-short",
  too_big: "too-long",
};

/**
 * The code of a fault at a field. An issue that no schema worded carries a sentence of zod's in its message, and is told
 * by its kind (zod's issue code).
 */
export const fieldCodeOf = ({
  type,
  message,
}: {
  type?: string | undefined;
  message?: string | undefined;
}): FieldCode => (message !== undefined && isFieldCode(message) ? message : (byIssue[type ?? ""] ?? "invalid"));
