import { type Day, formatDay } from "@/lib/date/day";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

type Missing = { company: string; holder: string; endedOn: Day };

/** Tells owners that nobody can sign for the company any more: the agreement stays valid, new documents wait. */
export const successionLetter = (locale: Locale, { company, holder, endedOn }: Missing): Letter =>
  writeLetter(
    locale,
    {
      template: "succession-asked",
      subject: "mandate.succession.subject",
      paragraphs: ["hello", "mandate.succession.ended", "mandate.succession.stands"],
      link: { label: "mandate.succession.link", path: "/agreement/signatory" },
    },
    { company, holder, on: formatDay(endedOn, locale) },
  );

type Delegated = { company: string; by: string; fromOn: Day };

/** Tells colleagues that somebody delegated to them the authority to sign. */
export const delegationLetter = (locale: Locale, { company, by, fromOn }: Delegated): Letter =>
  writeLetter(
    locale,
    {
      template: "mandate-delegated",
      subject: "mandate.delegated.subject",
      paragraphs: ["hello", "mandate.delegated.from", "mandate.delegated.until"],
      link: { label: "mandate.delegated.link", path: "/signing-authorities" },
    },
    { company, by, from: formatDay(fromOn, locale) },
  );

type Invited = { company: string; by: string; email: string };

/** Tells the owners that a signatory invited another. */
export const signatoryInvitedLetter = (locale: Locale, { company, by, email }: Invited): Letter =>
  writeLetter(
    locale,
    {
      template: "signatory-invited",
      subject: "mandate.signatory-invited.subject",
      paragraphs: ["hello", "mandate.signatory-invited.invited", "mandate.signatory-invited.otherwise"],
      link: { label: "mandate.signatory-invited.link", path: "/members" },
    },
    { company, by, email },
  );
