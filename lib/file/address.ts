/** The addresses at which the portal serves files. */
const served = /^\/api\/(?:files|agreements|editions)\/[\w./-]+$/;

/** The path of a file of the portal, with its query; null for every other address. */
export const fileAddress = (given: string): string | null => {
  const here = "http://portal.invalid";
  if (!given.startsWith("/") || !URL.canParse(given, here)) return null;
  const { origin, pathname, search } = new URL(given, here);
  return origin === here && served.test(pathname) ? `${pathname}${search}` : null;
};

/** The name in a Content-Disposition header (RFC 6266), or null. */
export const nameInDisposition = (header: string): string | null => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header) ?? [];
  const [, plain] = /filename="((?:[^"\\]|\\.)*)"/i.exec(header) ?? [];
  try {
    return encoded ? decodeURIComponent(encoded) : (plain?.replace(/\\(.)/g, "$1") ?? null);
  } catch {
    return plain ?? null;
  }
};
