import { z } from "zod";
import { annexes } from "@/lib/agreement/document/annex";
import { agreementKinds } from "@/lib/agreement/document/kind";
import { addCoherenceIssues } from "@/lib/agreement/evidence/coherence";
import { authenticationSchema, consentSchema, identitySchema, technicalSchema } from "@/lib/agreement/evidence/signer";
import { day, digest, instant, known } from "@/lib/agreement/evidence/value";
import { consentBoxes } from "@/lib/agreement/signing/consent";
import { agreementLanguages } from "@/lib/agreement/text/language";

/** The version of the evidence form; lib/agreement/evidence/read.ts reads earlier ones. */
export const evidenceForm = "partner-connect-evidence/2";

/** Events between an offer and its seal, refused attempts included. */
export const timelineKinds = [
  "offered",
  "mail-accepted",
  "mail-bounced",
  "reminded",
  "opened",
  "downloaded",
  "read-to-end",
  "shared",
  "attempt-refused",
  "step-up",
  "signed",
  "mandate-confirmed",
  "countersigned",
  "sealing",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

const timelineEntry = z.strictObject({
  kind: z.enum(timelineKinds),
  at: instant,
  /** The author; null for the portal. */
  by: known.nullable(),
  side: z.enum(["partner", "vendor", "portal"]),
  /** A refusal code, a language or a mail's recipient, depending on the kind; else null. */
  detail: known.nullable(),
});

const documentSchema = z
  .strictObject({
    agreementId: z.uuid(),
    kind: z.enum(agreementKinds),
    templateVersion: known,
    templateDigest: digest,
    language: z.enum(agreementLanguages),
    annexes: z.array(z.enum(annexes)),
    /** Of the PDF that was shown, read and signed: the first `bytes` bytes of the sealed file. */
    sha256: digest,
    bytes: z.int().positive(),
    pages: z.int().positive(),
    /** SHA-256 of what each page draws, in reading order; null in a file of the first form. */
    pageSha256: z.array(digest).nullable(),
    /** Of the sealed file this one replaces, amends or renews; null for a first agreement. */
    predecessorSha256: digest.nullable(),
  })
  .refine(({ pages, pageSha256 }) => pageSha256 === null || pageSha256.length === pages);

/** The sealing certificate, and the time by the server's clock, which a timestamp authority may confirm. */
const sealedBy = {
  certificateSerial: z.string().regex(/^[0-9a-f]{2,40}$/),
  certificateSha256: digest,
  subject: known,
  issuer: known,
  claimedAt: instant,
};

const sealWithoutTime = z.strictObject({
  level: z.literal("B-B"),
  ...sealedBy,
  time: z.literal("no independent time"),
  timestamp: z.null(),
});

/** The evidence is inside the seal, so its own timestamp covers the document; the file holds those over the seal. */
const sealWithTime = z.strictObject({
  level: z.literal("B-LT"),
  ...sealedBy,
  time: z.literal("independent time"),
  timestamp: z.strictObject({
    /** The timestamp authority, as its certificate names it. */
    authority: known,
    policy: z.string().regex(/^[0-2](\.\d+)+$/),
    serial: z.string().regex(/^[0-9a-f]{2,80}$/),
    at: instant,
    /** RFC 3161, over the SHA-256 of the document that was read and signed; base64 of DER. */
    token: z.base64().min(4),
  }),
});

const sealSchema = z.discriminatedUnion("level", [sealWithoutTime, sealWithTime]);

/** The evidence of one signature. */
export const signerSchema = z.strictObject({
  identity: identitySchema,
  authentication: authenticationSchema,
  consent: consentSchema(consentBoxes),
  technical: technicalSchema,
  signedAt: instant,
});

/**
 * The evidence file attached inside the sealed PDF: strict, no field missing or left "unknown", and coherent with
 * itself (docs/agreement.md, "Evidence"). A null says that something did not happen, never that nobody looked.
 */
export const evidenceSchema = z
  .strictObject({
    schema: z.literal(evidenceForm),
    nature: z.literal("simple electronic signature with an evidence file, sealed by the programme's operator"),
    timeZone: z.literal("UTC"),
    /** The programme's calendar day on which the agreement takes effect; the demo's day is fixed. */
    programmeDay: day,
    ...signerSchema.shape,
    document: documentSchema,
    timeline: z.array(timelineEntry).min(4),
    countersigner: signerSchema,
    seal: sealSchema,
    auditHead: z.strictObject({ sequence: z.int().nonnegative(), sha256: digest }),
    software: z.strictObject({ name: known, version: known }),
  })
  .superRefine(addCoherenceIssues);

export type Evidence = z.infer<typeof evidenceSchema>;
export type SignerEvidence = z.infer<typeof signerSchema>;
export type SealEvidence = z.infer<typeof sealSchema>;

export const evidenceNature = "simple electronic signature with an evidence file, sealed by the programme's operator";
