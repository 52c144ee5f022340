import type { CredentialColumns } from "@/lib/credential/facts";
import { lastDayOf } from "@/lib/date/last-day";

/** A credential as the values of its form; absent values are "". */
export const credentialFormValues = (facts: CredentialColumns) => ({
  type: facts.type,
  track: facts.track ?? "",
  version: facts.version,
  candidateId: facts.candidateId,
  earnedOn: facts.earnedOn,
  expiresOn: facts.expiresOn ? lastDayOf(facts.expiresOn) : "",
  proofFileId: facts.proofFileId ?? "",
});
