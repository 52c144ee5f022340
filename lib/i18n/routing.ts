import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "@/lib/i18n/locale";

export const localeCookie = { name: "locale", maxAge: 31_536_000 };

/** The choice of a language is kept in a cookie for a year and always stands in the address. */
export const languageInAddress = {
  localePrefix: "always",
  localeCookie,
  // They would repeat whatever host a request names; each page has its links to the other languages.
  alternateLinks: false,
} as const;

/** The languages of the portal. */
export const routing = defineRouting({ locales, defaultLocale, ...languageInAddress });
