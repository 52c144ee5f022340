import type { JsonObject } from "@/lib/badge/json";
import type { Day } from "@/lib/date/day";

/** What was found in a file: a compact signature, a document, or nothing but an address. */
export type Carried =
  | { as: "token"; token: string; header: JsonObject; payload: JsonObject }
  | { as: "document"; document: JsonObject }
  | { as: "link"; address: string };

/** To whom a badge was issued: an e-mail address, plain or as its salted digest; or something that is no address. */
export type BadgeRecipient =
  | { is: "email"; address: string }
  | { is: "hash"; digest: string; salt: string }
  | { is: "other" };

/** Where it is said whether a badge was revoked. */
export type StatusPlace =
  | { is: "revocations"; address: string | null }
  | { is: "status-list"; address: string; index: number }
  | { is: "other" };

/** What a badge says, of version 2.0 or 3.0; whether any of it is true is another question. */
export type BadgeClaim = {
  version: "2.0" | "3.0";
  proof: "token" | "data-integrity" | "hosted";
  id: string | null;
  issuer: { id: string | null; name: string };
  badge: { id: string | null; name: string };
  earnedOn: Day | null;
  /** The first day on which it is not valid any more; null where it stays valid. */
  expiresOn: Day | null;
  /** The day from which it is valid. */
  startsOn: Day | null;
  recipients: BadgeRecipient[];
  /** The keys that it names as having signed it. */
  keys: string[];
  status: StatusPlace[];
  /** It says of itself that it was revoked. */
  isRevoked: boolean;
};
