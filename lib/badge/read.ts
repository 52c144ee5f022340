import type { BadgeClaim, Carried } from "@/lib/badge/claim";
import { type JsonObject, objectIn, stringIn } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";
import { isAssertion, readAssertion } from "@/lib/badge/read-ob2";
import { isCredential, onlySubject, readCredential, unpacked } from "@/lib/badge/read-ob3";

/** The keys that a token's header names, besides what is inside. */
const headerKeys = ({ kid }: JsonObject): string[] => (stringIn(kid) ? [String(kid)] : []);

/** A registered claim of a token must not say otherwise than the credential inside (VC Data Model 1.1, 6.3.1). */
const requireSame = (claimed: unknown, inside: string | null): void => {
  if (claimed !== undefined && inside !== null && claimed !== inside) throw new NoBadge("badge-unreadable");
};

const readTokenClaim = ({ header, payload }: { header: JsonObject; payload: JsonObject }): BadgeClaim => {
  const wrapped = objectIn(payload.vc);
  const document = wrapped ?? payload;
  if (!wrapped && isAssertion(payload)) {
    const claim = readAssertion(payload, true);
    return { ...claim, keys: [...headerKeys(header), ...claim.keys] };
  }
  if (!isCredential(document)) throw new NoBadge("badge-absent");
  const claim = readCredential(document, payload);
  requireSame(payload.iss, claim.issuer.id);
  requireSame(payload.jti, claim.id);
  requireSame(payload.sub, stringIn(onlySubject(document).id));
  const issuer = { ...claim.issuer, id: claim.issuer.id ?? stringIn(payload.iss) };
  return { ...claim, issuer, id: claim.id ?? stringIn(payload.jti), keys: headerKeys(header) };
};

const readDocument = (given: JsonObject): BadgeClaim => {
  const document = unpacked(given);
  if (isCredential(document)) return readCredential(document, null);
  if (isAssertion(document)) return readAssertion(document, false);
  throw new NoBadge("badge-absent");
};

/** What a badge says; null for a mere link, which says nothing. Throws NoBadge where there is no badge in it. */
export const readBadgeClaim = (carried: Carried): BadgeClaim | null => {
  if (carried.as === "link") return null;
  return carried.as === "token" ? readTokenClaim(carried) : readDocument(carried.document);
};
