import { defineRouting } from "next-intl/routing";

export const localeCookie = { name: "locale", maxAge: 31_536_000 };

/** The languages of the portal; the choice is kept in a cookie for a year and always stands in the address. */
export const routing = defineRouting({
  locales: ["fr", "en"],
  defaultLocale: "fr",
  localePrefix: "always",
  localeCookie,
});

export type Locale = (typeof routing.locales)[number];
