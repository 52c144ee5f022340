import type { BadgeOutcome } from "@/lib/badge/outcome";
import type { BadgeCredential } from "@/lib/badge/says";
import { lastDayOf } from "@/lib/date/last-day";

/** What a badge was found to be, before anybody knows whose declaration it is for. */
export type BadgePreview = {
  outcome: BadgeOutcome;
  issuer: string;
  badge: string;
  said: BadgeCredential | null;
};

/** What a badge fills into the form; a version that it leaves open stays as it is. */
export const filledFields = ({ type, track, version, earnedOn, expiresOn }: BadgeCredential) => ({
  ...{ type, track: track ?? "", earnedOn },
  ...(version ? { version } : {}),
  ...(expiresOn ? { expiresOn: lastDayOf(expiresOn) } : {}),
});
