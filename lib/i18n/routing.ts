import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "@/lib/i18n/locale";

export const localeCookie = { name: "locale", maxAge: 31_536_000 };

/** The languages of the portal; the choice is kept in a cookie for a year and always stands in the address. */
export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  localeCookie,
  // They would repeat whatever host a request names; each page has its links to the other languages.
  alternateLinks: false,
});
