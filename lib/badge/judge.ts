import type { BadgeClaim } from "@/lib/badge/claim";
import type { BadgeOutcome } from "@/lib/badge/outcome";
import { comparedRecipient } from "@/lib/badge/recipient";
import { classNamed, type TrustedIssuer } from "@/lib/badge/trust";
import type { Day } from "@/lib/date/day";

/** What the threads found out about a badge against one issuer. */
export type BadgeCheck = {
  /** By signature, or by a copy that the issuer gave. */
  proof: "proven" | "broken" | "key-unknown" | "context-unknown" | "absent";
  /** The key that proved it. */
  key: string | null;
  keyRetiredOn: Day | null;
  status: "fine" | "revoked" | "unknown";
  /** The day of the list that says so. */
  listedOn: Day | null;
};

/** Whose it should be, and on which day of the programme it is asked. */
type Asked = { addresses: readonly string[]; today: Day };

type Judged = { claim: BadgeClaim; check: BadgeCheck | null; issuer: Pick<TrustedIssuer, "classes"> | null };

const outcomeOfProof = ({ proof }: BadgeCheck): BadgeOutcome | null => {
  if (proof === "broken") return "tampered";
  if (proof === "key-unknown" || proof === "context-unknown") return proof;
  return proof === "absent" ? "not-proven" : null;
};

/** A key that was retired proves what was earned before; a badge without a day proves nothing of that. */
const isAfterRetirement = ({ earnedOn }: BadgeClaim, { keyRetiredOn }: BadgeCheck): boolean =>
  keyRetiredOn !== null && (earnedOn === null || earnedOn >= keyRetiredOn);

const outcomeOfTime = ({ startsOn, expiresOn }: BadgeClaim, today: Day): BadgeOutcome | null => {
  if (startsOn !== null && startsOn > today) return "not-yet-valid";
  return expiresOn !== null && expiresOn <= today ? "expired" : null;
};

const outcomeOfRecipient = ({ recipients }: BadgeClaim, addresses: readonly string[]): BadgeOutcome | null => {
  const compared = comparedRecipient(recipients, addresses);
  return compared === "same" ? null : compared === "other" ? "other-recipient" : "recipient-unknown";
};

/** What a badge is, as far as it and the key store say; "differs" and "used-before" only the declarations know. */
export const judgeBadge = ({ claim, check, issuer }: Judged, { addresses, today }: Asked): BadgeOutcome => {
  if (!issuer || !check) return "issuer-unknown";
  const unproven = outcomeOfProof(check);
  if (unproven) return unproven;
  if (isAfterRetirement(claim, check)) return "key-retired";
  if (check.status === "revoked" || claim.isRevoked) return "revoked";
  return (
    outcomeOfTime(claim, today) ??
    outcomeOfRecipient(claim, addresses) ??
    (classNamed(issuer, claim.badge.id) && claim.earnedOn ? null : "class-unknown") ??
    (check.status === "unknown" ? "status-unknown" : "valid")
  );
};
