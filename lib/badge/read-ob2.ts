import type { BadgeClaim, StatusPlace } from "@/lib/badge/claim";
import { type JsonObject, listIn, objectIn, stringIn } from "@/lib/badge/json";
import { recipientIn } from "@/lib/badge/recipient";
import { dayWritten, endWritten } from "@/lib/badge/time";
import { printableLine } from "@/lib/form/field";

/** A name as it may be shown: one line, not too long. */
export const shownName = (value: unknown): string => printableLine((stringIn(value) ?? "").slice(0, 400)).slice(0, 200);

/** Something given by its address alone, or written out. */
const referenceIn = (value: unknown): JsonObject => objectIn(value) ?? { id: value };

export const identifierIn = (value: unknown): string | null => {
  const entry = referenceIn(value);
  return stringIn(entry.id) ?? stringIn(entry["@id"]);
};

/** Whether a document is an assertion of version 2.0. */
export const isAssertion = (document: JsonObject): boolean =>
  listIn(document.type ?? document["@type"]).includes("Assertion") || ("badge" in document && "recipient" in document);

const revocationsOf = (issuer: JsonObject): StatusPlace[] => {
  const address = identifierIn(issuer.revocationList);
  return [{ is: "revocations", address }];
};

/** Open Badges 2.0 (1EdTech, 2018): an assertion, as the payload of a signature or hosted. */
export const readAssertion = (document: JsonObject, isSigned: boolean): BadgeClaim => {
  const badge = referenceIn(document.badge);
  const issuer = referenceIn(badge.issuer);
  const recipient = objectIn(document.recipient) ?? {};
  const verification = objectIn(document.verification) ?? objectIn(document.verify) ?? {};
  return {
    version: "2.0",
    proof: isSigned ? "token" : "hosted",
    id: identifierIn(document) ?? stringIn(document.uid),
    issuer: { id: identifierIn(badge.issuer), name: shownName(issuer.name) },
    badge: { id: identifierIn(document.badge), name: shownName(badge.name) },
    earnedOn: dayWritten(document.issuedOn),
    expiresOn: endWritten(document.expires),
    startsOn: dayWritten(document.issuedOn),
    recipients: [
      recipientIn(
        recipient.identity,
        recipient.hashed === false ? "" : recipient.salt,
        recipient.type === undefined || recipient.type === "email",
      ),
    ],
    keys: isSigned ? listIn(verification.creator).flatMap((one) => identifierIn(one) ?? []) : [],
    status: revocationsOf(issuer),
    isRevoked: document.revoked === true,
  };
};
