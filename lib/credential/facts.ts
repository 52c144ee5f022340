import type { EditCredential } from "@/lib/credential/schema";
import { type CredentialType, hasTrack, type Track } from "@/lib/credential/type";
import type { Day } from "@/lib/date/day";

export type CredentialColumns = {
  type: CredentialType;
  track: Track | null;
  version: string;
  candidateId: string;
  earnedOn: Day;
  expiresOn: Day | null;
  proofFileId: string | null;
};

/** The columns of a valid declaration: empty text becomes null, and a VSP or VTSP has no track. */
export const toCredentialFacts = (typed: Omit<EditCredential, "id" | "rowVersion">): CredentialColumns => ({
  type: typed.type,
  track: hasTrack(typed.type) ? typed.track || null : null,
  version: typed.version,
  candidateId: typed.candidateId,
  earnedOn: typed.earnedOn,
  expiresOn: typed.expiresOn || null,
  proofFileId: typed.proofFileId || null,
});
