import { canonicalJson } from "@/lib/digest/canonical-json";
import { sha256 } from "@/lib/digest/sha256";

/** Id of the chain for events that belong to no partner: sign-ins, staff, applications, the programme. */
export const programmeChain = "00000000-0000-0000-0000-000000000000";

/** What an event's hash covers. Instants in ISO 8601 UTC with milliseconds. */
export type EventBody = {
  chainId: string;
  seq: number;
  id: string;
  partnerId: string | null;
  accountId: string | null;
  kind: string;
  subjectId: string | null;
  data: Record<string, unknown>;
  personalHash: string | null;
  at: string;
  previousHash: string;
};

/**
 * SHA-256 in hex over the canonical JSON of the body; changing any part of any earlier event changes every later hash. `hash` is
 * SHA-256 where the runtime has a faster one.
 */
export const hashEvent = (body: EventBody, hash: (text: string) => string = sha256): string =>
  hash(canonicalJson(body));

/** Hash of personal data that is kept beside the event. Once the salt is erased, it reveals nothing. */
export const hashPersonal = (salt: string, data: Record<string, unknown>): string =>
  sha256(`${salt}:${canonicalJson(data)}`);
