import type { EditCredential } from "@/lib/credential/schema";
import type { Day } from "@/lib/date/day";

export type CredentialColumns = {
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
  proofFileId: string | null;
};

/** The columns of a valid declaration: a type without tracks keeps none. */
export const toCredentialFacts = (
  { type, track, version, candidateId, earnedOn, expiresOn, proofFileId }: Omit<EditCredential, "id" | "rowVersion">,
  isTracked: boolean,
): CredentialColumns => ({
  type,
  track: isTracked ? track : null,
  ...{ version, candidateId, earnedOn, expiresOn, proofFileId },
});
