import { createTranslator } from "next-intl";
import { formats } from "@/lib/i18n/formats";
import type { Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { programmeZone } from "@/lib/i18n/zone";

const make = (locale: Locale) =>
  createTranslator({
    locale,
    messages: messagesOf(locale),
    formats,
    timeZone: programmeZone,
    // A letter or a calendar with a bare key in it must not leave the house.
    onError: (error) => {
      throw error;
    },
  });

/** Says a message outside a page: in a letter, a calendar, a table to download. Keys begin with their namespace. */
type Translator = ReturnType<typeof make>;
export type MessageKey = Parameters<Translator>[0];

const made = new Map<Locale, Translator>();

/**
 * The translator of a language, made once: it keeps every message it has read.
 * @throws where a message needs a parameter that is not given
 */
export const translator = (locale: Locale): Translator => {
  const known = made.get(locale) ?? make(locale);
  made.set(locale, known);
  return known;
};
