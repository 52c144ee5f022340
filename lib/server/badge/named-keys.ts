import "server-only";
import type { BadgeClaim } from "@/lib/badge/claim";
import { sameIdentifier, type TrustedIssuer, type TrustedKey } from "@/lib/badge/trust";

/** A did:key names its key by itself: with its fragment and without. */
const keyName = (text: string): string =>
  sameIdentifier(text.startsWith("did:key:") ? (text.split("#")[0] ?? "") : text);

/** A name that only says which of the issuer's keys it is, written out. */
const whole = (name: string, issuer: string | null): string =>
  name.startsWith("#") && issuer ? `${issuer}${name}` : name;

/** Which of the issuer's keys a name means; one of several under the same name, where the issuer gave a new one. */
export const keysNamed = (issuer: TrustedIssuer, claim: BadgeClaim, name: string): TrustedKey[] => {
  const wanted = keyName(whole(name, claim.issuer.id));
  return issuer.keys.filter((key) => key.name !== "" && [keyName(key.name), keyName(key.thumbprint)].includes(wanted));
};
