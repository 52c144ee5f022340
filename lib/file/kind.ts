/** File kinds that may be uploaded: extensions, accepted content types, and the type we serve. */
const kinds = {
  pdf: { extensions: ["pdf"], declared: ["application/pdf"], mediaType: "application/pdf" },
  png: { extensions: ["png"], declared: ["image/png"], mediaType: "image/png" },
  jpg: { extensions: ["jpg", "jpeg"], declared: ["image/jpeg", "image/jpg"], mediaType: "image/jpeg" },
  // Browsers take the content type from the system's registry: csv is often called Excel, or has no type.
  csv: {
    extensions: ["csv"],
    declared: ["text/csv", "application/csv", "text/plain", "application/vnd.ms-excel", "application/octet-stream"],
    mediaType: "text/csv; charset=utf-8",
  },
  xlsx: {
    extensions: ["xlsx"],
    declared: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"],
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
} as const;

export type FileKind = keyof typeof kinds;

const fileKinds = Object.keys(kinds) as FileKind[];

/** Ten megabytes of 1,024 × 1,024 bytes. */
export const largestFile = 10 * 1024 * 1024;

/** The file kind of a name's last extension, or null where it is not accepted: "report.pdf.exe" is an exe. */
export const fileKindByName = (name: string): FileKind | null => {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return fileKinds.find((kind) => (kinds[kind].extensions as readonly string[]).includes(extension)) ?? null;
};

/** True where a browser may send a file of this kind under this content type. */
export const mayHaveName = (kind: FileKind, contentType: string): boolean => {
  const bare = contentType.split(";")[0]?.trim().toLowerCase() || "application/octet-stream";
  return (kinds[kind].declared as readonly string[]).includes(bare);
};

export const fileMediaType = (kind: FileKind): string => kinds[kind].mediaType;

export const isImage = (kind: FileKind): kind is "png" | "jpg" => kind === "png" || kind === "jpg";

/** True for types that a browser displays, so that a reviewer can read the file beside the declaration. */
export const isViewable = (mediaType: string): boolean => /^(application\/pdf|image\/(png|jpeg))$/.test(mediaType);
