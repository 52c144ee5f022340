import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";
import type { PersonRequestKind } from "@/lib/person/request";

/** `path` begins with a slash, without the locale. */
type Declared = { company: string; vendor: string; path: string };

/**
 * Tells a person that their employer entered them in the programme: what is kept, what for, and where to see and answer
 * it. Source: assumption, after the duty to inform of the European data protection rules.
 */
export const declaredPersonLetter = ({ path, ...declared }: Declared, locale: Locale): Letter =>
  writeLetter(
    locale,
    {
      template: "person-declared",
      subject: "person.declared.subject",
      paragraphs: ["person.declared.why", "person.declared.kept", "person.declared.rights"],
      link: { label: "person.link", path },
    },
    declared,
  );

/** A new link for a person whose former one is over. */
export const personLinkLetter = ({ path, vendor }: Omit<Declared, "company">, locale: Locale): Letter =>
  writeLetter(
    locale,
    {
      template: "person-link",
      subject: "person.renewed.subject",
      paragraphs: ["person.renewed.what", "person.renewed.months"],
      link: { label: "person.link", path },
    },
    { vendor },
  );

type Asked = { kind: PersonRequestKind; person: string; company: string; path: string };

const asks = {
  correction: { subject: "person.asked.correction", paragraphs: ["person.asked.to-correct", "person.asked.answer"] },
  objection: { subject: "person.asked.objection", paragraphs: ["person.asked.no-longer", "person.asked.acknowledge"] },
  removal: { subject: "person.asked.removal", paragraphs: ["person.asked.no-longer", "person.asked.remove"] },
} as const;

/** Tells those who declare people in a company, and the vendor of an objection, what a person asks for. */
export const personAskedLetter = ({ kind, path, ...about }: Asked, locale: Locale): Letter =>
  writeLetter(locale, { template: "person-asked", ...asks[kind], link: { label: "person.asked.link", path } }, about);

/** `path` is null where no page about them is left. */
type Answered = { company: string; isAccepted: boolean; note: string; path: string | null };

/** Tells a person what became of what they asked for. */
export const personAnsweredLetter = ({ isAccepted, note, path, company }: Answered, locale: Locale): Letter =>
  writeLetter(
    locale,
    {
      template: "person-answered",
      subject: isAccepted ? "person.answered.done" : "person.answered.refused",
      paragraphs: [
        isAccepted ? "person.answered.what-done" : "person.answered.what-refused",
        ...(note ? (["person.answered.note"] as const) : []),
      ],
      ...(path === null ? {} : { link: { label: "person.link" as const, path } }),
    },
    { company, note },
  );
