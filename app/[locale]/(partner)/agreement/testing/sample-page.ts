import type { OwnAgreements } from "@/db/queries/agreement/page";
import type { AgreementView } from "@/db/queries/agreement/view";
import { sampleAgreementId } from "@/lib/agreement/evidence/testing/sample-evidence";
import { sha256 } from "@/lib/digest/sha256";

/** An offer that waits for the partner's signature. */
export const sampleOffer: AgreementView = {
  ...{ id: sampleAgreementId, partnerId: "p1", state: "offered", rowVersion: 2, templateVersion: "2019-10" },
  ...{ annexes: ["resale"], kind: "full", act: { kind: "full" }, createdAt: new Date("2020-02-01T09:00:00Z") },
  ...{ offeredAt: new Date("2020-02-01T09:00:00Z"), offerExpiresAt: null, closedAt: null, closedReason: null },
  ...{ inForceAt: null, inForceOn: null, endsOn: null, sealedSha256: null, sealLevel: null, sealedBytes: null },
  ...{ sealAttempts: 0, sealError: null, signatures: [], timeline: [], mandateId: null },
  documents: [{ language: "fr", sha256: sha256("document"), sizeBytes: 47_000, pages: 1 }],
};

const may: OwnAgreements["may"] = {
  ...{ prepare: false, sign: false, signNeeds: null, decline: false, withdraw: false, share: false },
  ...{ declareMandate: false, invite: false, succeed: null },
};

/** What the agreement page of a company is drawn from, for a reader who may do nothing but what is said. */
export const samplePage = (
  parts: Partial<OwnAgreements> = {},
  mayDo: Partial<OwnAgreements["may"]> = {},
): OwnAgreements => ({
  ...{ head: 1, vendorName: "Portal Vendor", current: sampleOffer, shares: [], standing: [], next: null, earlier: [] },
  company: {
    ...{ id: "p1", name: "Lafont", registerNumber: "732829320", country: "FR", address: "1 rue" },
    businessModels: ["reseller"],
  },
  ...{ mandate: null, signatories: [], owners: [], succession: null, may: { ...may, ...mayDo } },
  ...parts,
});
