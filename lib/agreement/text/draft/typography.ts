import type { AgreementLanguage } from "@/lib/agreement/text/language";
import { typography } from "@/lib/agreement/text/typography";

/** What no language sets: two spaces, a space at an end, straight quotation marks. */
const anywhere = [/ {2,}/, /^ | $/, /['"]/];

const wrong: Readonly<Record<AgreementLanguage, readonly RegExp[]>> = {
  fr: [
    / [;:?!»]|« /,
    /[^\s\u00A0\u202F«(…?!.;:][;?!]/,
    /[^\s\u00A0\u202F\d]:(?=[\s\u00A0]|$)/,
    /[^\u00A0\u202F]»/,
    /«[^\u00A0\u202F]/,
  ],
  en: [/ [;:?!.,]/],
};

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 12), at + 12).trim();

/** Where two texts begin to differ. */
const firstDifference = (one: string, other: string): number => {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return at;
  return length;
};

/** The words around the first place that is not set as the language sets it; null where there is none. */
export const typographyFault = (language: AgreementLanguage, text: string): string | null => {
  for (const pattern of [...anywhere, ...wrong[language]]) {
    const found = pattern.exec(text);
    if (found) return around(text, found.index);
  }
  const set = typography[language](text);
  return set === text ? null : around(text, firstDifference(text, set));
};

const spaced: Readonly<Record<AgreementLanguage, (text: string) => string>> = {
  fr: (text) =>
    text
      .replace(/"([^"]*)"/g, "« $1 »")
      .replace(/«[\s\u00A0\u202F]*/g, "« ")
      .replace(/[\s\u00A0\u202F]*»/g, " »")
      .replace(/([^\s\u00A0\u202F«(…?!.;:])([;?!])/g, "$1 $2")
      .replace(/([^\s\u00A0\u202F\d]):(?=[\s\u00A0]|$)/g, "$1 :"),
  en: (text) =>
    text
      .replace(/ +([;:?!.,])/g, "$1")
      .replace(/(^|[\s(\u201C])'/g, "$1‘")
      .replace(/'/g, "’"),
};

/** A text set as its language sets it. What only a person can tell, such as a quotation mark without its other, stays. */
export const setText = (language: AgreementLanguage, text: string): string =>
  typography[language](spaced[language](text.replace(/ {2,}/g, " ").replace(/^ | $/g, "")));
