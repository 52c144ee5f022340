import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

/** Shows that letters arrive. */
export const testLetter = (locale: Locale): Letter =>
  writeLetter(locale, { template: "test", subject: "test.subject", paragraphs: ["hello", "test.body"] });
