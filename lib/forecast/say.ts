import english from "@/lib/i18n/en/outlook.json";
import french from "@/lib/i18n/fr/outlook.json";
import type { OutlookSentence } from "./sentence";

const catalogues = { en: english, fr: french };

const textOf = (locale: "fr" | "en", key: string): string => {
  const found = key
    .split(".")
    .reduce<unknown>(
      (tree, name) => (typeof tree === "object" && tree ? (tree as Record<string, unknown>)[name] : undefined),
      catalogues[locale],
    );
  return typeof found === "string" ? found : key;
};

/**
 * The text of an outlook sentence outside a page: in an e-mail or a calendar. Its messages have only plain names in
 * braces.
 */
export const sayOutlook = ({ key, params }: OutlookSentence, locale: "fr" | "en"): string =>
  textOf(locale, key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
