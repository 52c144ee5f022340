import { type Locale, locales } from "@/lib/i18n/locale";

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const language = locales.join("|");
const closed = new RegExp(`^/(api|(${language})/sign-in)(/|\\?|$)`);
const inSomeLanguage = new RegExp(`^/(${language})(?=[/?#]|$)`);

const disguises = (text: string): string[] => [text, decoded(text), decoded(decoded(text))];

// Browsers drop tabs and line ends, which would turn "/\t/host" into "//host": no control character passes.
const isLocal = (path: string): boolean => /^\/(?![/\\])/.test(path) && !/[\\\p{Cc}]/u.test(path) && !closed.test(path);

/**
 * A path inside this site to go to after signing in, or null. Refuses the sign-in pages themselves and everything that
 * a browser could read as another origin: no leading slash, `//`, `/\`, control characters, and the same behind one or
 * two rounds of percent encoding.
 */
export const returnPath = (given: string | null | undefined): string | null => {
  if (!given || given.length > 2_048) return null;
  if (!disguises(given).every(isLocal)) return null;
  const url = new URL(given, "https://portal.invalid");
  const path = `${url.pathname}${url.search}`;
  return url.origin === "https://portal.invalid" && isLocal(path) ? path : null;
};

/** The return path in a page's query, where `return` may be given twice. */
export const loginReturnPath = (query: { return?: string | string[] | undefined }): string | null =>
  returnPath([query.return].flat()[0]);

/** One's own home, which leads on to the page one came for where it is one of one's side. */
export const homePath = (locale: Locale, back: string | null): string =>
  back ? `/${locale}/home?return=${encodeURIComponent(back)}` : `/${locale}/home`;

/** The same page in the language chosen on the way to it. */
export const pathIn = (locale: Locale, path: string): string => path.replace(inSomeLanguage, `/${locale}`);

/** The pages of each side, by the first segment of their address. */
export const sidePages: Readonly<Record<"partner" | "staff", readonly string[]>> = {
  partner: [
    ...["activity", "agreement", "benefits", "company", "imports", "members", "people", "progress"],
    "signing-authorities",
  ],
  staff: [
    ...["badges", "campaigns", "countersign", "disputes", "editions", "overview", "partners", "review", "staff"],
    "texts",
  ],
};

/** The path, or null where it belongs to the other side: a different person may have signed in. */
export const pathFor = (side: "partner" | "staff", path: string | null): string | null => {
  const others = sidePages[side === "staff" ? "partner" : "staff"];
  const [, , first = ""] = (path ?? "").split(/[/?#]/);
  return others.includes(first) ? null : path;
};
