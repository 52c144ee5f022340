const longestName = 120;
/** Control, format (direction overrides) and lone surrogate characters, and characters that file systems refuse. */
const refused = /[\p{Cc}\p{Cf}\p{Cs}"*<>?|:]/gu;

const shorten = (name: string): string => {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  return (
    [...name.slice(0, name.length - extension.length)].slice(0, longestName - extension.length).join("") + extension
  );
};

/**
 * The name under which an uploaded file is kept and shown: no path, no invisible characters, at most 120 characters; ""
 * where nothing is left.
 */
export const safeFileName = (given: string): string => {
  const base = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = base.replace(refused, "").replace(/\s+/g, " ").trim().replace(/^\.+/, "");
  return clean.length > longestName ? shorten(clean) : clean;
};

/** The `content-disposition` of a served file: an ASCII name for old clients, the real one for others (RFC 6266). */
export const contentDisposition = (mode: "attachment" | "inline", name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${mode}; filename="${plain}"; filename*=UTF-8''${exact}`;
};
