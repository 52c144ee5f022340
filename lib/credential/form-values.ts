import type { CredentialColumns } from "@/lib/credential/facts";

/** A credential as the values of its form; absent values are "". */
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

/** A person as the values of their form; absent values are "". */
export const personFormValues = ({ name, email, employedFrom, employedUntil }: PersonFacts) => ({
  name,
  email: email ?? "",
  employedFrom,
  employedUntil: employedUntil ?? "",
});
