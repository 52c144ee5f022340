import { type Locale, locales } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { type ImportFieldName, importFields } from "@/lib/import/field";
import { foldedText } from "@/lib/import/fold";
import { importKinds } from "@/lib/import/kind";
import { columnLabel } from "@/lib/import/label";
import { englishHeaders } from "./en";
import { frenchHeaders } from "./fr";
import type { Headers } from "./headers";

const byLanguage: Readonly<Record<Locale, Headers>> = { fr: frenchHeaders, en: englishHeaders };

/** What the portal itself writes above a column: for kinds of activity, first the one with codes. */
const ownHeaders = (field: ImportFieldName, locale: Locale): string[] => [
  ...(field === "kind" ? [messagesOf(locale).sheet.columns["kind-code"]] : []),
  columnLabel(field, locale),
];

/** The headers of a field in a language as they are compared, the portal's own first. */
export const headersIn = (field: ImportFieldName, locale: Locale): string[] =>
  [...ownHeaders(field, locale), ...byLanguage[locale][field]].map(foldedText);

/** The same in every language: every one first, as the likelier ones are. */
const headersOf = (field: ImportFieldName): ReadonlyMap<string, number> => {
  const known = new Map<string, number>();
  for (const locale of locales)
    for (const [place, header] of headersIn(field, locale).entries())
      known.set(header, Math.min(place, known.get(header) ?? place));
  return known;
};

const known = new Map<ImportFieldName, ReadonlyMap<string, number>>();

/** The headers of a field in every language, each with how unlikely it is: 0 for the portal's own. */
export const knownHeaders = (field: ImportFieldName): ReadonlyMap<string, number> => {
  const before = known.get(field);
  if (before) return before;
  const headers = headersOf(field);
  known.set(field, headers);
  return headers;
};

const all = importKinds.flatMap((kind) => importFields[kind].map(({ field }) => field));

/** Whether a text, as it is compared, is the header of a column of any kind of sheet. */
export const isKnownHeader = (text: string): boolean => all.some((field) => knownHeaders(field).has(text));
