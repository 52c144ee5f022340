import type { Locale } from "@/lib/i18n/locale";
import type { Letter } from "@/lib/mail/letter";
import { writeLetter } from "@/lib/mail/write";

/** Shows whoever reads it that e-mails leave this portal and arrive. */
export const trialLetter = (locale: Locale, by: string): Letter =>
  writeLetter(locale, { template: "trial", subject: "trial.subject", paragraphs: ["hello", "trial.body"] }, { by });
