import type { BadgeClaim } from "@/lib/badge/claim";
import type { BadgeCheck } from "@/lib/badge/judge";
import { assertionKey, type BadgeCredential, credentialSaid } from "@/lib/badge/says";
import type { TrustedIssuer } from "@/lib/badge/trust";
import type { Day } from "@/lib/date/day";

/** What a badge said and by what it was proven, kept with the declaration; keys never change their spelling. */
export type BadgeFinding = {
  version: BadgeClaim["version"];
  proof: BadgeClaim["proof"];
  /** The issuer as staff calls it where it is known, else as the badge does. */
  issuer: string;
  issuerIdentifier: string | null;
  badge: string;
  badgeIdentifier: string | null;
  assertion: string | null;
  /** Its own id, and where it is said whether it was revoked: asked again of every list that comes later. */
  id: string | null;
  status: BadgeClaim["status"];
  earnedOn: Day | null;
  expiresOn: Day | null;
  /** The thumbprint of the key that signed it (RFC 7638). */
  key: string | null;
  /** The day of the list by which it was not revoked. */
  listedOn: Day | null;
  /** What it stands for in the programme. */
  said: BadgeCredential | null;
  /** Of the file as it was given. */
  sha256: string;
};

type Found = { claim: BadgeClaim; check: BadgeCheck | null; issuer: TrustedIssuer | null; sha256: string };

export const findingOf = ({ claim, check, issuer, sha256 }: Found): BadgeFinding => ({
  version: claim.version,
  proof: claim.proof,
  issuer: issuer?.name ?? (claim.issuer.name || (claim.issuer.id ?? "")),
  issuerIdentifier: claim.issuer.id,
  badge: claim.badge.name,
  badgeIdentifier: claim.badge.id,
  assertion: assertionKey(claim),
  id: claim.id,
  status: claim.status,
  earnedOn: claim.earnedOn,
  expiresOn: claim.expiresOn,
  key: check?.key ?? null,
  listedOn: check?.listedOn ?? null,
  said: credentialSaid(claim, issuer),
  sha256,
});
