import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

type Declared = { company: string; vendor: string };

/**
 * Tells a person that their employer entered them in the programme: what is kept, what for, and whom to ask. Source:
 * assumption, after the duty to inform of the European data protection rules.
 */
export const declaredPersonLetter = (declared: Declared, locale: Locale): Letter =>
  writeLetter(
    locale,
    {
      template: "person-declared",
      subject: "person.declared.subject",
      paragraphs: ["person.declared.why", "person.declared.kept", "person.declared.rights"],
    },
    declared,
  );
