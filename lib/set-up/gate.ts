import { isLocale } from "@/lib/i18n/locale";

/** What an administrator needs before the portal opens; each asks for itself who comes. */
const open = ["set-up", "sign-in", "account", "home", "editions", "staff"];

/**
 * Where a page's address leads instead while the portal is being set up: null for what may be opened, and for addresses
 * without a language, which are given one first.
 */
export const beforeOpening = (path: string): string | null => {
  const [, locale = "", first = ""] = path.split("/");
  if (!isLocale(locale) || open.includes(first)) return null;
  return `/${locale}/set-up`;
};
