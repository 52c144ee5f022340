import { printableLine } from "@/lib/form/field";
import type { Locale } from "@/lib/i18n/locale";
import { type MessageKey, translator } from "@/lib/i18n/translate";
import type { Letter, LetterKind } from "@/lib/mail/letter";

/** A message of the namespace `mail`, without its name. */
export type MailKey = MessageKey extends infer K ? (K extends `mail.${infer Rest}` ? Rest : never) : never;

export type MailParams = Record<string, string | number>;

/** Which messages make a letter; a path begins with a slash, without the locale. */
export type Draft = LetterKind & {
  subject: MailKey;
  paragraphs: readonly MailKey[];
  link?: { label: MailKey; path: string };
};

/** Says a message of the namespace `mail`. */
export const sayInMail = (locale: Locale, key: MailKey, params: MailParams = {}): string =>
  translator(locale)(`mail.${key}`, params);

/** The letter in the reader's language; what people wrote stands in it as they wrote it, but on one line in its subject. */
export const writeLetter = (locale: Locale, draft: Draft, params: MailParams = {}): Letter => {
  const say = (key: MailKey): string => sayInMail(locale, key, params);
  const { subject, paragraphs, link, ...kind } = draft;
  return {
    ...kind,
    subject: printableLine(say(subject)),
    paragraphs: paragraphs.map(say),
    ...(link && { link: { label: say(link.label), path: `/${locale}${link.path}` } }),
  };
};
