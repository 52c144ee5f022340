import type { CountersignView, SignedMandate } from "@/db/queries/agreement/countersign";
import type { AgreementView } from "@/db/queries/agreement/view";
import { sampleAgreementId, sampleEvidence } from "@/lib/agreement/evidence/testing/sample-evidence";
import { sha256 } from "@/lib/digest/sha256";

export const sampleAgreement: AgreementView = {
  ...{ id: sampleAgreementId, partnerId: "p1", state: "partner-signed", rowVersion: 4, templateVersion: "2019-10" },
  ...{ annexes: ["resale"], kind: "full", act: { kind: "full" }, createdAt: new Date("2020-02-01T09:00:00Z") },
  ...{ offeredAt: new Date("2020-02-01T09:00:00Z"), offerExpiresAt: null, closedAt: null, closedReason: null },
  ...{ inForceAt: null, inForceOn: null, endsOn: null, sealedSha256: null, sealLevel: null, sealedBytes: null },
  ...{ sealAttempts: 0, sealError: null, signatures: [], timeline: [], mandateId: "m1" },
  documents: [{ language: "fr", sha256: sha256("document"), sizeBytes: 47_000, pages: 1 }],
};

export const sampleMandate: SignedMandate = {
  ...{ id: "m1", capacity: "CEO", fromOn: "2019-01-01", untilOn: null, state: "verified", decidedBy: "Nour Haddad" },
  ...{
    decidedAt: new Date("2020-02-02T09:00:00Z"),
    proof: null,
    delegatedBy: null,
    isOver: false,
    isOwnDecision: false,
  },
};

/** A signed agreement that waits for its countersignature, for a reader who may do nothing. */
export const sampleView = (parts: Partial<CountersignView> = {}): CountersignView => ({
  company: { id: "p1", name: "Lafont", registerNumber: "732829320", country: "FR", address: "1 rue" },
  ...{
    vendorName: "Portal Vendor",
    agreement: sampleAgreement,
    signer: sampleEvidence(),
    mandate: sampleMandate,
    succession: null,
  },
  signed: { language: "fr", documentSha256: sha256("document"), storageKey: "k" },
  may: { countersign: false, refuse: false, withdraw: false, terminate: false, reviewMandate: false },
  ...parts,
});
