/** File kinds that may be uploaded: extensions, and the type we serve. */
const kinds = {
  pdf: { extensions: ["pdf"], mediaType: "application/pdf" },
  png: { extensions: ["png"], mediaType: "image/png" },
  // Windows names some pictures "jfif" and "jpe".
  jpg: { extensions: ["jpg", "jpeg", "jpe", "jfif"], mediaType: "image/jpeg" },
  csv: { extensions: ["csv"], mediaType: "text/csv; charset=utf-8" },
  xlsx: { extensions: ["xlsx"], mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  // What is downloaded from the page of a badge. Taken only where there is a badge in it, and served as bytes of no kind.
  badge: {
    extensions: ["svg", "json", "jsonld", "jwt", "jws", "txt", "html", "htm", "url", "webloc", "desktop"],
    mediaType: "application/octet-stream",
  },
} as const;

/** Types of what a browser would run: nobody declares them for a file of ours. */
const active = /^(text\/html|text\/xml|image\/svg|application\/(xhtml|xml)|[a-z]+\/(x-)?(java|ecma)script)/;

export type FileKind = keyof typeof kinds;

const fileKinds = Object.keys(kinds) as FileKind[];

/** How many photographs one file holds. Source: assumption. */
export const mostPhotographs = 20;

/** Ten megabytes of 1,024 × 1,024 bytes. */
export const largestFile = 10 * 1024 * 1024;

/** The file kind of a name's last extension, or null where it is not accepted: "report.pdf.exe" is an exe. */
export const fileKindByName = (name: string): FileKind | null => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return fileKinds.find((kind) => (kinds[kind].extensions as readonly string[]).includes(extension)) ?? null;
};

/** Endings of files that may hold a badge, pictures among them, as a picker names them. */
export const badgeFiles = ["png", ...kinds.badge.extensions].map((one) => `.${one}`).join(",");

/**
 * Whether a file may be declared with this content type. Browsers and devices take it from a registry of their own
 * ("image/pjpeg", "application/x-pdf", nothing at all): content and name decide, unless it is declared to be a page.
 */
export const mayBeDeclared = (contentType: string): boolean => !active.test(contentType.trim().toLowerCase());

export const fileMediaType = (kind: FileKind): string => kinds[kind].mediaType;

export const isImage = (kind: FileKind): kind is "png" | "jpg" => kind === "png" || kind === "jpg";

/** True for types that a browser displays, so that a reviewer can read the file beside the declaration. */
export const isViewable = (mediaType: string): boolean => /^(application\/pdf|image\/(png|jpeg))$/.test(mediaType);
