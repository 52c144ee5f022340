import type { Annex } from "@/lib/agreement/document/annex";
import {
  type Evidence,
  evidenceForm,
  evidenceNature,
  type SealEvidence,
  type SignerEvidence,
} from "@/lib/agreement/evidence/schema";
import { type ConsentSide, consentBoxes, writeConsentText } from "@/lib/agreement/signing/consent";
import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { sha256 } from "@/lib/digest/sha256";

type Specimen = {
  document: { agreementId: string; templateVersion: string; templateDigest: string; language: AgreementLanguage } & {
    annexes: Annex[];
    sha256: string;
    bytes: number;
    pages: number;
    pageSha256: string[];
  };
  seal: SealEvidence;
  programmeDay: string;
  softwareVersion: string;
};

const people = {
  partner: {
    userId: "6f6d3a7e-52c5-4f5e-9d1c-3a9a0c2b7e11",
    name: "Camille Exemple",
    email: "camille@partenaire.example",
    legalName: "Partenaire Exemple SAS",
    registerNumber: "732829320",
    capacity: "Directrice générale",
  },
  vendor: {
    userId: "b1d5a3c4-7f0e-4c55-8a6b-0d9e8f7a6c22",
    name: "Dominique Specimen",
    email: "dominique@editeur.example",
    legalName: "Éditeur Exemple SA",
    registerNumber: "552100554",
    capacity: "Directeur du channel",
  },
};

const signer = (side: ConsentSide, signedAt: Date, specimen: Specimen): SignerEvidence => {
  const before = (seconds: number) => new Date(signedAt.getTime() - seconds * 1000).toISOString();
  const consent = writeConsentText(side, specimen.document.language);
  return {
    identity: {
      ...people[side],
      emailVerified: { how: "link", at: before(86_400) },
      country: "FR",
      authority: { statement: "Specimen mandate, without limit of amount", proofSha256: sha256(`proof ${side}`) },
    },
    authentication: {
      firstFactor: { method: "password", at: before(900) },
      batch: null,
      stepUp: {
        method: "totp",
        authenticatorSha256: sha256(`authenticator ${side}`),
        at: before(60),
        boundToSha256: specimen.document.sha256,
        maxAgeSeconds: 300,
        result: "accepted",
        assertion: null,
      },
    },
    consent: {
      version: consent.version,
      language: consent.language,
      sha256: consent.sha256,
      boxes: consentBoxes.map((id) => ({ id, text: consent.boxes[id], tickedAt: before(20) })),
    },
    technical: {
      ip: "192.0.2.10",
      userAgent: "Specimen",
      sessionSha256: sha256(`session ${side}`),
      requestId: `specimen-${side}`,
    },
    signedAt: signedAt.toISOString(),
  };
};

/** A complete, invented evidence file about a given document and seal: for specimens and tests only. */
export const specimenEvidence = (specimen: Specimen): Evidence => {
  const sealedAt = Date.parse(specimen.seal.claimedAt);
  const ago = (seconds: number) => new Date(sealedAt - seconds * 1000);
  const entry = (
    kind: Evidence["timeline"][number]["kind"],
    seconds: number,
    side: "partner" | "vendor" | "portal",
  ) => ({
    kind,
    at: ago(seconds).toISOString(),
    by: side === "portal" ? null : people[side].name,
    side,
    detail: null,
  });
  return {
    schema: evidenceForm,
    nature: evidenceNature,
    timeZone: "UTC",
    programmeDay: specimen.programmeDay,
    ...signer("partner", ago(3600), specimen),
    document: { ...specimen.document, kind: "full", predecessorSha256: null },
    timeline: [
      entry("offered", 86_400, "vendor"),
      entry("mail-accepted", 86_390, "portal"),
      entry("opened", 5000, "partner"),
      entry("read-to-end", 4000, "partner"),
      entry("step-up", 3660, "partner"),
      entry("signed", 3600, "partner"),
      entry("step-up", 120, "vendor"),
      entry("countersigned", 60, "vendor"),
      entry("sealing", 0, "portal"),
    ],
    countersigner: signer("vendor", ago(60), specimen),
    seal: specimen.seal,
    auditHead: { sequence: 42, sha256: sha256("specimen audit head") },
    software: { name: "partner-connect-portal", version: specimen.softwareVersion },
  };
};
