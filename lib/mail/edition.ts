import { type Day, formatDay } from "@/lib/date/day";
import type { Edition } from "@/lib/edition/edition";
import type { Locale } from "@/lib/i18n/locale";
import { localName } from "@/lib/i18n/names";
import type { Letter } from "@/lib/mail/letter";
import { type Draft, writeLetter } from "@/lib/mail/write";

export const withdrawalSides = ["partner", "vendor"] as const;
/** Partners, who read the announcement; of the vendor's team, the two who withdrew it. */
type WithdrawalSide = (typeof withdrawalSides)[number];

export type WithdrawnEdition = {
  edition: Pick<Edition, "id" | "name">;
  effectiveOn: Day;
  reason: string;
  vendor: string;
  /** Who asked for the withdrawal and who confirmed it. */
  askedBy: string;
  confirmedBy: string;
};

const drafts = {
  partner: (id) => ({
    template: "edition-withdrawn",
    subject: "edition.withdrawn.partner.subject",
    paragraphs: ["edition.withdrawn.partner.what", "edition.withdrawn.reason", "edition.withdrawn.partner.then"],
    link: { label: "edition.withdrawn.partner.link", path: `/progress/announced?edition=${id}` },
  }),
  vendor: (id) => ({
    template: "edition-withdrawn-by-you",
    subject: "edition.withdrawn.vendor.subject",
    paragraphs: ["edition.withdrawn.vendor.what", "edition.withdrawn.reason", "edition.withdrawn.vendor.then"],
    link: { label: "edition.withdrawn.vendor.link", path: `/editions/${id}` },
  }),
} as const satisfies Record<WithdrawalSide, (id: string) => Draft>;

/** An edition that was announced will not come: which, from when it would have been, and why. */
export const withdrawnEditionLetter = (
  locale: Locale,
  side: WithdrawalSide,
  { edition, effectiveOn, reason, vendor, askedBy, confirmedBy }: WithdrawnEdition,
): Letter => {
  const told = { reason, vendor, askedBy, confirmedBy, day: formatDay(effectiveOn, locale) };
  return writeLetter(locale, drafts[side](edition.id), { ...told, name: localName(edition.name, locale) });
};
