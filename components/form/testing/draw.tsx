import { readFileSync } from "node:fs";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "@/lib/i18n/routing";

const wordsOf = (locale: Locale, namespace: string): unknown =>
  JSON.parse(readFileSync(`lib/i18n/${locale}/${namespace}.json`, "utf8"));

/** What the server draws of it, in a language, as a page's text. */
export const draw = (what: ReactNode, locale: Locale = "en"): string => {
  const messages = Object.fromEntries(["form", "refusals", "ui"].map((one) => [one, wordsOf(locale, one)]));
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages as never} timeZone="Europe/Paris">
      {what}
    </NextIntlClientProvider>,
  );
};
