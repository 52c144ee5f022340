import type { CredentialColumns } from "@/lib/credential/facts";

/** A certification as the form's fields show it: what is not there is "". */
export const credentialFormValues = (facts: CredentialColumns) => ({
  type: facts.type,
  track: facts.track ?? ("" as const),
  version: facts.version,
  candidateId: facts.candidateId,
  earnedOn: facts.earnedOn,
  expiresOn: facts.expiresOn ?? "",
  proofFileId: facts.proofFileId ?? "",
});

type PersonFacts = { name: string; email: string | null; employedFrom: string; employedUntil: string | null };

/** A person as the form's fields show him. */
export const personFormValues = ({ name, email, employedFrom, employedUntil }: PersonFacts) => ({
  name,
  email: email ?? "",
  employedFrom,
  employedUntil: employedUntil ?? "",
});
