import { applicationReference } from "@/lib/application/reference";
import { formatUtc } from "@/lib/date/utc";
import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

/** The link that brings applicants back to their form. `path` begins with a slash, without the locale. */
export const startedLetter = (locale: Locale, path: string): Letter =>
  writeLetter(locale, {
    template: "application-started",
    subject: "application.started.subject",
    paragraphs: ["application.started.saved", "application.started.back"],
    link: { label: "application.started.link", path },
  });

/** The receipt of an application. */
export const submittedLetter = (locale: Locale, about: { id: string; company: string; path: string }): Letter =>
  writeLetter(
    locale,
    {
      template: "application-submitted",
      subject: "application.submitted.subject",
      paragraphs: ["application.submitted.received", "application.submitted.next"],
      link: { label: "application.submitted.link", path: about.path },
    },
    { company: about.company, reference: applicationReference(about.id) },
  );

/** The welcome of an accepted applicant, with the invitation that makes them the owner of their company's space. */
export const acceptedLetter = (locale: Locale, about: { company: string; path: string; until: Date }): Letter =>
  writeLetter(
    locale,
    {
      template: "application-accepted",
      subject: "application.accepted.subject",
      paragraphs: ["application.accepted.accepted", "application.accepted.account", "application.accepted.next"],
      link: { label: "application.accepted.link", path: about.path },
    },
    { company: about.company, until: formatUtc(about.until, locale) },
  );
