import type { BadgeClaim, StatusPlace } from "@/lib/badge/claim";
import { type JsonObject, listIn, objectIn, objectsIn, stringIn } from "@/lib/badge/json";
import { identifierIn, shownName } from "@/lib/badge/read-ob2";
import { subjectRecipients } from "@/lib/badge/recipient";
import { dayWritten, endWritten } from "@/lib/badge/time";
import type { Day } from "@/lib/date/day";

/** Whether a document is a verifiable credential, as every badge of version 3.0 is. */
export const isCredential = (document: JsonObject): boolean =>
  listIn(document.type).some((one) => one === "VerifiableCredential" || one === "OpenBadgeCredential");

/** The one credential inside of a presentation, else the document itself. */
export const unpacked = (document: JsonObject): JsonObject => {
  if (!listIn(document.type).includes("VerifiablePresentation")) return document;
  const [only, ...others] = listIn(document.verifiableCredential);
  return (others.length === 0 && objectIn(only)) || document;
};

const statusIn = (value: unknown): StatusPlace => {
  const entry = objectIn(value) ?? {};
  const [type, id] = [stringIn(entry.type), stringIn(entry.id)];
  if (type === "1EdTechRevocationList") return { is: "revocations", address: id };
  const address = stringIn(entry.statusListCredential);
  const index = Number(entry.statusListIndex);
  if (address && Number.isInteger(index) && index >= 0) return { is: "status-list", address, index };
  return { is: "other" };
};

export const proofsIn = (document: JsonObject): JsonObject[] => objectsIn(document.proof);

/** The subject; nothing where there are several: which of them a reader meant to be first, some proofs do not say. */
export const onlySubject = (document: JsonObject): JsonObject => {
  const subjects = listIn(document.credentialSubject);
  return (subjects.length === 1 && objectIn(subjects[0])) || {};
};

/** Of several instants the first that is given. */
const first = (...values: unknown[]): unknown => values.find((one) => one !== undefined && one !== null);

/** Of two ends the earlier: a token and what it holds may each say one. */
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

/** Open Badges 3.0 (1EdTech, 2024): an achievement credential, with proofs inside or as the payload of a token. */
export const readCredential = (document: JsonObject, token: JsonObject | null): BadgeClaim => {
  const subject = onlySubject(document);
  const achievement = objectIn(subject.achievement) ?? { id: subject.achievement };
  const starts = first(document.validFrom, document.issuanceDate);
  const ends = first(document.validUntil, document.expirationDate);
  return {
    version: "3.0",
    proof: token ? "token" : proofsIn(document).length > 0 ? "data-integrity" : "hosted",
    id: stringIn(document.id),
    issuer: { id: identifierIn(document.issuer), name: shownName(objectIn(document.issuer)?.name) },
    badge: { id: stringIn(achievement.id), name: shownName(achievement.name) },
    earnedOn: dayWritten(first(document.awardedDate, starts, token?.nbf)),
    expiresOn: earlier(endWritten(ends), endWritten(token?.exp)),
    startsOn: later(dayWritten(starts), dayWritten(token?.nbf)),
    recipients: subjectRecipients(subject),
    keys: proofsIn(document).flatMap((proof) => identifierIn(proof.verificationMethod) ?? []),
    status: listIn(document.credentialStatus).map(statusIn),
    isRevoked: false,
  };
};
