import type { BadgeRecipient } from "@/lib/badge/claim";
import { type JsonObject, listIn, objectIn, stringIn } from "@/lib/badge/json";
import { sha256 } from "@/lib/digest/sha256";

const hashed = /^sha256\$([0-9a-f]{64})$/i;
const emailLike = /^[^\s@]+@[^\s@]+$/;

/** An identity as both versions write it: plain, or as "sha256$…" over the address and a salt. */
export const recipientIn = (identity: unknown, salt: unknown, isEmail: boolean): BadgeRecipient => {
  const text = stringIn(identity)?.replace(/^mailto:/i, "") ?? "";
  const digest = hashed.exec(text)?.[1]?.toLowerCase();
  if (!isEmail) return { is: "other" };
  if (digest) return { is: "hash", digest, salt: typeof salt === "string" ? salt : "" };
  return emailLike.test(text) ? { is: "email", address: text.toLowerCase() } : { is: "other" };
};

/** Of version 3.0: identifiers of the subject, and its own id where that is an address. */
export const subjectRecipients = (subject: JsonObject): BadgeRecipient[] => {
  const named = listIn(subject.identifier).flatMap((one) => {
    const entry = objectIn(one);
    if (!entry) return [];
    const isEmail =
      entry.identityType === undefined || entry.identityType === "emailAddress" || entry.identityType === "email";
    return [recipientIn(entry.identityHash, entry.salt, isEmail)];
  });
  const mail = [stringIn(subject.email), stringIn(subject.id)].flatMap((text) =>
    text && (text.startsWith("mailto:") || emailLike.test(text)) ? [recipientIn(text, "", true)] : [],
  );
  return [...named, ...mail];
};

const spellings = (address: string): string[] => [...new Set([address, address.toLowerCase()])];

const isOf = (recipient: BadgeRecipient, address: string): boolean => {
  if (recipient.is === "email") return recipient.address === address.toLowerCase();
  if (recipient.is !== "hash") return false;
  return spellings(address).some((one) => sha256(one + recipient.salt) === recipient.digest);
};

/** Whether a badge was issued to one of somebody's addresses; unknown where either has none to compare. */
export const comparedRecipient = (
  recipients: readonly BadgeRecipient[],
  addresses: readonly string[],
): "same" | "other" | "unknown" => {
  const comparable = recipients.filter(({ is }) => is !== "other");
  if (comparable.length === 0 || addresses.length === 0) return "unknown";
  return comparable.some((one) => addresses.some((address) => isOf(one, address))) ? "same" : "other";
};
