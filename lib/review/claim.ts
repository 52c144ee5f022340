import type { ActivityKind } from "@/lib/activity/kind";
import type { CredentialType, Track } from "@/lib/people/credential";

/** What a claim says, in the few words one line has room for. Never an amount: reading revenue is an act of its own. */
export type ClaimSummary =
  | { kind: "application"; company: string; country: string; legacyLevel: string }
  | { kind: "credential"; type: CredentialType; track: Track | null; person: string; personId: string }
  | { kind: "activity"; activity: ActivityKind; on: string; customer: string }
  | { kind: "mandate"; person: string; capacity: string }
  | { kind: "agreement"; annexes: string[] };

/** Where its own people read a claim; begins with a slash, without the locale. */
export const claimPath = (id: string, claim: ClaimSummary): string => {
  switch (claim.kind) {
    case "credential":
      return `/people/${claim.personId}`;
    case "activity":
      return `/activity/${id}`;
    case "application":
      return "/apply";
    default:
      return "/agreement";
  }
};
