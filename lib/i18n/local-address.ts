import type { Locale } from "./locale";

/** The address of a page of the portal in a language; other addresses stay as they are. */
export const localAddress = (locale: Locale, href: string): string => {
  if (!href.startsWith("/") || href.startsWith("//")) return href;
  return href === "/" ? `/${locale}` : `/${locale}${href.replace(/^\/(?=[?#])/, "")}`;
};
