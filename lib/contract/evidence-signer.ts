import { z } from "zod";
import { digest, instant, known } from "@/lib/contract/evidence-value";
import { contractLanguages } from "@/lib/contract/language";
import { stepUpSeconds } from "@/lib/contract/state";

export const identitySchema = z.strictObject({
  userId: z.uuid(),
  name: known,
  email: z.email(),
  emailVerified: z.strictObject({ how: known, at: instant }),
  legalName: known,
  country: z.string().regex(/^[A-Z]{2}$/),
  registerNumber: known,
  capacity: known,
  /** What the mandate says the signer may do, and the file that proves it; for staff, the record that gave the role. */
  authority: z.strictObject({ statement: known, proofSha256: digest }),
});

/** The signer's own act with a passkey, kept so that it can be verified offline; null when a code was used. */
const assertionSchema = z
  .strictObject({ publicKey: known, clientDataJson: known, authenticatorData: known, signature: known })
  .nullable();

export const authenticationSchema = z.strictObject({
  firstFactor: z.strictObject({ method: z.enum(["password", "oidc", "passkey"]), at: instant }),
  stepUp: z.strictObject({
    method: z.enum(["totp", "recovery-code", "passkey"]),
    authenticatorSha256: digest,
    at: instant,
    /** The document the challenge was bound to; must be the document signed. */
    boundToSha256: digest,
    maxAgeSeconds: z.literal(stepUpSeconds),
    result: z.literal("accepted"),
    assertion: assertionSchema,
  }),
});

export const consentSchema = (boxes: readonly [string, ...string[]]) =>
  z.strictObject({
    version: known,
    language: z.enum(contractLanguages),
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
