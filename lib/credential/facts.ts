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

/** The columns of a valid declaration: a VSP or VTSP has no track. */
export const toCredentialFacts = (declared: Omit<EditCredential, "id" | "rowVersion">): CredentialColumns => ({
  type: declared.type,
  track: hasTrack(declared.type) ? declared.track : null,
  version: declared.version,
  candidateId: declared.candidateId,
  earnedOn: declared.earnedOn,
  expiresOn: declared.expiresOn,
  proofFileId: declared.proofFileId,
});
