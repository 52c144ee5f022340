import type { DocumentInForce } from "@/lib/agreement/document/instrument";

/** A sealed document in force: of the first version, with annex A, unless told otherwise. */
export const inForce = (given: Partial<DocumentInForce> = {}): DocumentInForce => ({
  id: "2f1c9a52-7a43-4c39-9a4e-5a3f0b6c1d00",
  kind: "full",
  sha256: "a".repeat(64),
  templateVersion: "2019-10",
  annexes: ["resale"],
  inForceOn: "2019-10-01",
  ...given,
});
