import type { Locale } from "@/lib/i18n/locale";

type Writing = {
  /** The language with its region: the order of a day's parts, the clock of 24 hours. */
  tag: string;
  decimalMark: "," | ".";
  /** What spreadsheets of its regions take for the end of a cell in a CSV. */
  listMark: "," | ";";
  /** The first of a month before its name. */
  firstOfMonth: string;
};

/** What a language writes its own way and `Intl` does not settle by the language alone. Nothing else asks which language it is. */
export const writing: Readonly<Record<Locale, Writing>> = {
  fr: { tag: "fr-FR", decimalMark: ",", listMark: ";", firstOfMonth: "1er" },
  en: { tag: "en-GB", decimalMark: ".", listMark: ",", firstOfMonth: "1" },
};
