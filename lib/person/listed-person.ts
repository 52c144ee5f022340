import type { ByBadge } from "@/lib/badge/view";
import type { Day } from "@/lib/date/day";
import type { DeclarationState } from "@/lib/review/state";

/** A certification as lists show it. */
export type ListedCredential = {
  id: string;
  type: string;
  track: string | null;
  version: string;
  earnedOn: Day;
  expiresOn: Day | null;
  state: DeclarationState;
  /** By whose badge it was verified, where a badge did. */
  byBadge?: ByBadge | undefined;
};

/** A person as lists show them, with their certifications. */
export type ListedPerson = {
  id: string;
  name: string;
  employedFrom: Day;
  employedUntil: Day | null;
  /** Since when the person counts for nothing, because they object. */
  objectedOn?: Day | null;
  credentials: ListedCredential[];
};
