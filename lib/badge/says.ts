import type { BadgeClaim } from "@/lib/badge/claim";
import { classNamed, type TrustedIssuer } from "@/lib/badge/trust";
import type { Day } from "@/lib/date/day";

/** A certification as a badge tells it. */
export type BadgeCredential = {
  type: string;
  track: string | null;
  version: string;
  earnedOn: Day;
  expiresOn: Day | null;
};

/** What a badge fills of a declaration: the class by the key store, the days by the badge; null where either says nothing. */
export const credentialSaid = (
  claim: Pick<BadgeClaim, "badge" | "earnedOn" | "expiresOn">,
  issuer: Pick<TrustedIssuer, "classes"> | null,
): BadgeCredential | null => {
  const known = issuer && classNamed(issuer, claim.badge.id);
  if (!known || !claim.earnedOn) return null;
  if (claim.expiresOn !== null && claim.expiresOn <= claim.earnedOn) return null;
  const { type, track, version } = known;
  return { type, track, version, earnedOn: claim.earnedOn, expiresOn: claim.expiresOn };
};

/** Whether a declaration says what its badge says. An end that only the programme gives is no contradiction. */
export const isAsSaid = (declared: BadgeCredential, said: BadgeCredential): boolean =>
  declared.type === said.type &&
  declared.track === said.track &&
  (said.version === "" || declared.version === said.version) &&
  declared.earnedOn === said.earnedOn &&
  (said.expiresOn === null || (declared.expiresOn !== null && declared.expiresOn <= said.expiresOn));

/** Under what one badge is known again, however it is packed: its issuer and its own id; null where it has no id. */
export const assertionKey = ({ id, issuer }: Pick<BadgeClaim, "id" | "issuer">): string | null =>
  id === null ? null : `${issuer.id ?? ""} ${id}`.trim();
