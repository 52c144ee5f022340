const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const disguises = (text: string): string[] => [text, decoded(text), decoded(decoded(text))];

const isLocal = (path: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line ends, which would turn "/\t/host" into "//host".
  /^\/(?![/\\])/.test(path) && !/[\\\u0000-\u001f\u007f]/.test(path) && !path.startsWith("/api/");

/**
 * A path inside this site to go to after signing in, or null. Refuses everything a browser could read as another
 * origin: no leading slash, `//`, `/\`, control characters, and the same hidden behind one or two rounds of percent
 * encoding.
 */
export const returnPath = (given: string | null | undefined): string | null => {
  if (!given || given.length > 2_048) return null;
  if (!disguises(given).every(isLocal)) return null;
  const url = new URL(given, "https://portal.invalid");
  const path = `${url.pathname}${url.search}`;
  return url.origin === "https://portal.invalid" && isLocal(path) ? path : null;
};
