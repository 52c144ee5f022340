import type { EditCredential } from "@/lib/credential/schema";
import { addMonths, type Day } from "@/lib/date/day";

export type CredentialColumns = {
  type: string;
  track: string | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
  proofFileId: string | null;
};

/** The columns of a valid declaration: a type without tracks keeps none, and one of limited validity has an end. */
export const toCredentialFacts = (
  { type, track, version, candidateId, earnedOn, expiresOn, proofFileId }: Omit<EditCredential, "id" | "rowVersion">,
  known: { isTracked: boolean; validMonths: number | null },
): CredentialColumns => ({
  type,
  track: known.isTracked ? track : null,
  ...{ version, candidateId, earnedOn, proofFileId },
  expiresOn: expiresOn ?? (known.validMonths === null ? null : addMonths(earnedOn, known.validMonths)),
});
