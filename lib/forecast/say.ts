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

/** Says a sentence of the outlook outside a page: in a letter or a calendar. Its messages hold plain names in braces. */
export const sayOutlook = ({ key, params }: OutlookSentence, locale: "fr" | "en"): string =>
  textOf(locale, key).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
