import "server-only";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { isPlainText } from "@/lib/file/csv-text";
import { type FileKind, isImage } from "@/lib/file/kind";
import { isPdfCut, pdfStart } from "@/lib/file/pdf-content";
import { workbookFault } from "@/lib/file/workbook";
import { Refusal } from "@/lib/refusal/refusal";
import { bakedIn, requireBadge } from "@/lib/server/badge/inspect";
import { bakePng } from "@/lib/server/badge/png";
import { lookOf, lookOfFirstPage } from "./look";

const mostPixels = 50_000_000;
const longestSide = 4_000;
const longestSeconds = 15;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Office files with a password are no zip, but the older container, with the whole file encrypted inside. */
const isLockedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from("d0cf11e0", "hex")) &&
  Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));

/** Judges a zip before anything unpacks it, the sniffing library included. */
const sniff = async (bytes: Uint8Array): Promise<FileKind | "other" | "unreadable"> => {
  if (isZip(bytes)) {
    const verdict = await workbookFault(bytes);
    return verdict === "workbook" ? "xlsx" : verdict;
  }
  if (isLockedOffice(bytes)) throw new Refusal("file-locked");
  if (pdfStart(bytes) >= 0) return "pdf";
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.ext === "pdf" || found.ext === "png" || found.ext === "jpg" ? found.ext : "other";
  return isPlainText(bytes) ? "csv" : "other";
};

/**
 * Re-encodes the picture: removes everything hidden beside the pixels (places, comments, code) and turns it upright.
 */
const redraw = async (bytes: Uint8Array, kind: "png" | "jpg"): Promise<Uint8Array> => {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
      .timeout({ seconds: longestSeconds })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
    return await (kind === "png" ? picture.png() : picture.jpeg({ quality: 88 })).toBuffer();
  } catch {
    throw new Refusal("file-unreadable");
  }
};

/** Refuses a PDF that a reviewer could not open: with a password to open it, cut short, or no document at all. */
const requireReadable = async (bytes: Uint8Array): Promise<void> => {
  if (isPdfCut(bytes)) throw new Refusal("file-cut-short");
  // Loaded when the first PDF comes: pictures and tables need none of it.
  const { PDF, SecurityError } = await import("@libpdf/core");
  const found = await PDF.load(bytes).catch((error: unknown) => {
    throw new Refusal(error instanceof SecurityError ? "file-locked" : "file-unreadable");
  });
  // A password that only restricts printing or copying is the owner's: every viewer opens the file without it.
  if (found.isEncrypted && !found.isAuthenticated) throw new Refusal("file-locked");
};

/** `picture`: what it looks like, where it is one. */
export type Inspected = { bytes: Uint8Array; isBadge: boolean; picture: string | null };

/** A picture drawn anew; the badge that it was baked with is baked into it again, and nothing else. */
const inspectPicture = async (bytes: Uint8Array, kind: "png" | "jpg"): Promise<Inspected> => {
  const [baked, drawn] = [kind === "png" ? bakedIn(bytes) : null, await redraw(bytes, kind)];
  // All badges of a class show the same picture: what such a one looks like says nothing.
  if (baked) return { bytes: bakePng(drawn, baked), isBadge: true, picture: null };
  return { bytes: drawn, isBadge: false, picture: await lookOf(drawn) };
};

/**
 * What to store of a file, once its content matches the claimed kind. Codes: file-type-mismatch, file-unreadable,
 * file-locked, file-cut-short, and those of badges.
 */
export const inspect = async (bytes: Uint8Array, kind: FileKind): Promise<Inspected> => {
  if (kind === "badge") {
    requireBadge(bytes);
    return { bytes, isBadge: true, picture: null };
  }
  const found = await sniff(bytes);
  if (found === "unreadable") throw new Refusal("file-unreadable");
  if (found !== kind) throw new Refusal("file-type-mismatch");
  if (isImage(kind)) return inspectPicture(bytes, kind);
  if (kind !== "pdf") return { bytes, isBadge: false, picture: null };
  await requireReadable(bytes);
  return { bytes, isBadge: false, picture: await lookOfFirstPage(bytes) };
};
