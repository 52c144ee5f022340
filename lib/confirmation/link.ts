import type { ToldOfActivity } from "@/lib/confirmation/told";
import type { Locale } from "@/lib/i18n/locale";

/** What became of a link: it is open, its days are over, or why it ended. */
export type LinkState = "open" | "expired" | "answered" | "changed" | "withdrawn" | "decided" | "replaced" | "refused";

type Ending = { endReason: Exclude<LinkState, "open" | "expired"> | null; expiresAt: Date };

export const linkState = ({ endReason, expiresAt }: Ending, at: Date): LinkState =>
  endReason ?? (expiresAt.getTime() <= at.getTime() ? "expired" : "open");

/** What a link opens: what is confirmed, and who asks whom. */
export type OpenedLink = {
  state: LinkState;
  told: ToldOfActivity;
  partnerName: string;
  /** Of the person at the partner who asked. */
  askedBy: string;
  vendor: string;
  name: string;
  locale: Locale;
  expiresAt: Date;
};
