import type { BadgeFinding } from "@/lib/badge/finding";
import type { BadgeOutcome } from "@/lib/badge/outcome";
import type { DeclarationState } from "@/lib/review/state";

/** Another person's certification with the same proof, and by what that was found. */
export type OtherUse = {
  id: string;
  partnerId: string;
  partner: string;
  person: string;
  type: string;
  track: string | null;
  state: DeclarationState;
  how: "badge" | "bytes" | "picture";
};

/** Whose badge verified a certification, and when. */
export type ByBadge = { issuer: string; at: Date };

/** What was found in the badge of a declaration, and when. */
export type BadgeView = { outcome: BadgeOutcome; finding: BadgeFinding; readAt: Date };

/** The proof of a declaration as its readers see it: what its badge says, and who else uses it. */
export type ProofView = { badge: BadgeView | null; uses: OtherUse[] };
