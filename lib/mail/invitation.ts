import { formatUtc } from "@/lib/date/utc";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

type Facts = { team: string; by: string; secret: string; until: Date };

/** Invites someone to a team; the link is good once and for a week. */
export const invitationLetter = (locale: Locale, { team, by, secret, until }: Facts): Letter =>
  writeLetter(
    locale,
    {
      template: "invitation",
      subject: "invitation.member.subject",
      paragraphs: ["hello", "invitation.member.invites", "invitation.once"],
      link: { label: "invitation.member.link", path: `/invitation/${secret}` },
    },
    { team, by, until: formatUtc(until, locale) },
  );

/** Invites the person who can sign: the link leads to the agreement, good once and for a week. */
export const signatoryLetter = (locale: Locale, { team, by, secret, until }: Facts): Letter =>
  writeLetter(
    locale,
    {
      template: "signatory-invitation",
      subject: "invitation.signatory.subject",
      paragraphs: ["hello", "invitation.signatory.invites", "invitation.signatory.what", "invitation.once"],
      link: { label: "invitation.signatory.link", path: `/invitation/${secret}` },
    },
    { team, by, until: formatUtc(until, locale) },
  );
