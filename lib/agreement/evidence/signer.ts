import { z } from "zod";
import { day, digest, instant, known } from "@/lib/agreement/evidence/value";
import { stepUpSeconds } from "@/lib/agreement/life/state";
import { batchAtMost } from "@/lib/agreement/signing/batch";
import { stepUpPurposes } from "@/lib/agreement/signing/step-up";
import { agreementLanguages } from "@/lib/agreement/text/language";

export const identitySchema = z.strictObject({
  userId: z.uuid(),
  name: known,
  email: z.email(),
  emailVerified: z.strictObject({ how: known, at: instant }),
  legalName: known,
  country: z.string().regex(/^[A-Z]{2}$/),
  registerNumber: known,
  capacity: known,
  /**
   * The signing authority as the mandate states it, and its evidence file; for staff, the record that gave the role.
   */
  authority: z.strictObject({
    statement: known,
    proofSha256: digest,
    /** The mandate that a delegation is based on; absent where the mandate is the signer's own. */
    delegation: z
      .strictObject({ by: known, capacity: known, fromOn: day, untilOn: day.nullable(), proofSha256: digest })
      .exactOptional(),
  }),
});

const base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** The signer's passkey assertion, kept so that anybody can verify it offline with lib/verify/passkey/assertion.ts. */
const assertionSchema = z.strictObject({
  /** The challenge that was signed is the base64url of the SHA-256 of this statement's canonical JSON (RFC 8785). */
  statement: z.strictObject({
    purpose: z.enum(stepUpPurposes),
    subjectId: z.uuid(),
    documentSha256: digest,
    nonce: base64Url.min(22),
  }),
  rpId: known,
  origin: z.url(),
  /** SubjectPublicKeyInfo, DER; when the signer registered it, with a fresh second factor. */
  publicKey: base64Url,
  registeredAt: instant,
  clientDataJson: base64Url,
  authenticatorData: base64Url,
  signature: base64Url,
});

const stepUpShape = {
  /** Of the record of the authenticator app or recovery code; of a passkey, of its credential id. */
  authenticatorSha256: digest,
  at: instant,
  /** What the challenge was bound to: the document, or the batch that it was signed in. */
  boundToSha256: digest,
  maxAgeSeconds: z.literal(stepUpSeconds),
  result: z.literal("accepted"),
};

const firstFactorSchema = z.strictObject({ method: z.enum(["password", "oidc", "passkey"]), at: instant });

/** The documents of the batch in order, and this document's position; null for a document signed by itself. */
const batchSchema = z
  .strictObject({
    id: z.uuid(),
    documents: z.array(digest).min(1).max(batchAtMost),
    position: z.int().nonnegative(),
  })
  .nullable();

export const authenticationSchema = z.strictObject({
  firstFactor: firstFactorSchema,
  batch: batchSchema,
  stepUp: z.discriminatedUnion("method", [
    z.strictObject({ method: z.enum(["totp", "recovery-code"]), ...stepUpShape, assertion: z.null() }),
    z.strictObject({ method: z.literal("passkey"), ...stepUpShape, assertion: assertionSchema }),
  ]),
});

export type StepUpEvidence = z.infer<typeof authenticationSchema>["stepUp"];
export type AssertionEvidence = z.infer<typeof assertionSchema>;

export const consentSchema = (boxes: readonly [string, ...string[]]) =>
  z.strictObject({
    version: known,
    language: z.enum(agreementLanguages),
    sha256: digest,
    /** Every box, its exact words, and when it was ticked. */
    boxes: z.array(z.strictObject({ id: z.enum(boxes), text: known, tickedAt: instant })).length(boxes.length),
  });

export const technicalSchema = z.strictObject({
  ip: z.union([z.ipv4(), z.ipv6()]),
  /** "not sent" when the browser sent none. */
  userAgent: known,
  sessionSha256: digest,
  requestId: known,
});
