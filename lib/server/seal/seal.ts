import type { Evidence, SealEvidence } from "@/lib/contract/evidence";
import type { SealingKey } from "@/lib/server/seal/key";

/** The `seal` part of an evidence file about to be sealed with this key. */
export const sealEvidenceOf = (_key: SealingKey, _claimedAt: Date): SealEvidence => {
  throw new Error("not yet");
};

/**
 * The sealed file: the PDF as it was read, byte for byte, then the attached evidence.json, then a PAdES B-B seal.
 * @throws when the evidence is malformed, or is not about this PDF and this key
 */
export const sealAgreement = async (_input: {
  pdf: Uint8Array;
  evidence: Evidence;
  key: SealingKey;
}): Promise<Uint8Array> => {
  throw new Error("not yet");
};
