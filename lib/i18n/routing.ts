import { defineRouting } from "next-intl/routing";

/** French first, as the programme's first country; the choice is in the path and kept in a cookie. */
export const routing = defineRouting({ locales: ["fr", "en"], defaultLocale: "fr", localePrefix: "always" });

export type Locale = (typeof routing.locales)[number];
