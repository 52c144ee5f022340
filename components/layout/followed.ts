import { fileAddress } from "@/lib/file/address";
import { type Locale, locales } from "@/lib/i18n/locale";

/** A page of the portal: its path begins with a language, and names no file. */
const page = new RegExp(`^/(?:${locales.join("|")})(?:/[^.]*)?$`);

type Press = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented">;
type Pressed = { href: string; target: string; isDownload: boolean };

const isPlain = ({ button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented }: Press): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented;

const opensHere = ({ target, isDownload }: Pressed): boolean => (target === "" || target === "_self") && !isDownload;

/** A place on the page at hand, to which the browser scrolls by itself. */
const isPlaceOn = (to: URL, here: URL): boolean =>
  to.hash !== "" && to.pathname === here.pathname && to.search === here.search;

/**
 * The address that a click asks the router for: a plain click on a link to another page of the portal. Null for
 * everything that is the browser's: new tabs, downloads, other sites, places on the same page.
 */
export const followedAddress = (press: Press, link: Pressed, here: URL): string | null => {
  if (!isPlain(press) || !opensHere(link) || !URL.canParse(link.href, here)) return null;
  const to = new URL(link.href, here);
  if (to.origin !== here.origin || !page.test(to.pathname) || isPlaceOn(to, here)) return null;
  return `${to.pathname}${to.search}${to.hash}`;
};

/**
 * The page that shows a file within the portal, for a plain click on it in an app without the browser's buttons, from which a
 * file would have no way back; null for every other link. `locale` is the language of the page.
 */
export const filePage = (press: Press, link: Pressed, here: URL, locale: Locale): string | null => {
  if (!isPlain(press) || !URL.canParse(link.href, here)) return null;
  const to = new URL(link.href, here);
  const file = to.origin === here.origin ? fileAddress(`${to.pathname}${to.search}`) : null;
  return file && `/${locale}/file?of=${encodeURIComponent(file)}`;
};
