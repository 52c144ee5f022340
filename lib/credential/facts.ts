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

/** The day from which one is not valid any more, where nobody says until when; null where that never comes. */
const endOf = (earnedOn: Day, validMonths: number | null): Day | null =>
  validMonths === null ? null : addMonths(earnedOn, validMonths);

/** Whether a credential is valid as long as the programme says, and not as its certificate says. */
export const isValidByProgramme = (
  { earnedOn, expiresOn }: { earnedOn: Day; expiresOn: Day | null },
  known: { validMonths: number | null } | null,
): boolean => expiresOn === endOf(earnedOn, known?.validMonths ?? null);

/** The columns of a valid declaration: a type without tracks keeps none, and one of limited validity has an end. */
export const toCredentialFacts = (
  { type, track, version, candidateId, earnedOn, expiresOn, proofFileId }: Omit<EditCredential, "id" | "rowVersion">,
  known: { isTracked: boolean; validMonths: number | null },
): CredentialColumns => ({
  type,
  track: known.isTracked ? track : null,
  ...{ version, candidateId, earnedOn, proofFileId },
  expiresOn: expiresOn ?? endOf(earnedOn, known.validMonths),
});
