import type { Locale } from "@/lib/i18n/locale";
import { type MessageKey, translator } from "@/lib/i18n/translate";
import type { OutlookSentence } from "./sentence";

/** Says a sentence of the outlook outside a page: in a letter or a calendar. */
export const sayOutlook = ({ key, params }: OutlookSentence, locale: Locale): string =>
  translator(locale)((key.startsWith("kinds.") ? key : `outlook.${key}`) as MessageKey, params);
