import type { Evidence } from "@/lib/agreement/evidence/schema";
import { specimenEvidence } from "@/lib/agreement/evidence/specimen";
import { sha256 } from "@/lib/digest/sha256";

export const sampleAgreementId = "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00";

/** Complete evidence about an agreement of seven pages in French, sealed without an independent time. */
export const sampleEvidence = (): Evidence =>
  specimenEvidence({
    document: {
      agreementId: sampleAgreementId,
      templateVersion: "2019-10",
      templateDigest: sha256("template"),
      language: "fr",
      annexes: ["resale"],
      sha256: sha256("document"),
      bytes: 47_000,
      pages: 7,
      pageSha256: Array.from({ length: 7 }, (_, page) => `${page}`.repeat(64)),
    },
    seal: {
      level: "B-B",
      certificateSerial: "4a5b",
      certificateSha256: sha256("certificate"),
      subject: "CN=seal",
      issuer: "CN=authority",
      claimedAt: "2026-03-01T10:00:00.000Z",
      time: "no independent time",
      timestamp: null,
    },
    programmeDay: "2019-10-01",
    softwareVersion: "0.1.0",
  });
