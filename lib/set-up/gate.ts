import { isLocale } from "@/lib/i18n/locale";

/**
 * What an administrator needs before the portal opens, and the link that a shell makes for another one; each asks for itself
 * who comes.
 */
const open = ["set-up", "sign-in", "invitation", "account", "home", "editions", "texts", "staff"];

/** As the languages' own proxy reads it, so that no spelling passes by. */
const decoded = (path: string): string => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/**
 * Where a page's address leads instead while the portal is being set up: null for what may be opened, and for addresses
 * without a language, which are given one first.
 */
export const beforeOpening = (path: string): string | null => {
  const [, locale = "", first = ""] = decoded(path).split("/");
  if (!isLocale(locale) || open.includes(first)) return null;
  return `/${locale}/set-up`;
};
