import "server-only";
import { PDF } from "@libpdf/core";
import sharp from "sharp";
import { largestFile, mostPhotographs } from "@/lib/file/kind";
import { Refusal } from "@/lib/refusal/refusal";

/** The longer side of a page in dots: about 190 to the inch of an A4 sheet, at which small print is still read. */
const longestSide = 2_200;
const quality = 80;

type Page = {
  /** A picture or a PDF, as it is kept; null for the first page of a file. */
  before: Uint8Array | null;
  isPdf: boolean;
  /** A picture that was checked and drawn anew. */
  picture: Uint8Array;
};

const append = async (pdf: PDF, picture: Uint8Array): Promise<void> => {
  const smaller = await sharp(picture, { failOn: "error" })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  const isWide = smaller.info.width > smaller.info.height;
  const page = pdf.addPage({ size: "a4", orientation: isWide ? "landscape" : "portrait" });
  const scale = Math.min(page.width / smaller.info.width, page.height / smaller.info.height);
  const [width, height] = [smaller.info.width * scale, smaller.info.height * scale];
  const at = { x: (page.width - width) / 2, y: (page.height - height) / 2 };
  page.drawImage(pdf.embedJpeg(new Uint8Array(smaller.data)), { ...at, width, height });
};

const open = async ({ before, isPdf }: Page): Promise<PDF> => {
  if (before && isPdf)
    return PDF.load(before).catch(() => {
      throw new Refusal("file-unreadable");
    });
  const pdf = PDF.create();
  if (before) await append(pdf, before);
  return pdf;
};

/**
 * Puts a picture behind what was photographed before: one PDF, each picture a page of A4. Codes: file-too-many-pages,
 * file-too-large, file-unreadable, file-locked (a PDF that may not be changed).
 */
export const addPage = async (page: Page): Promise<Uint8Array> => {
  const pdf = await open(page);
  if (pdf.isEncrypted) throw new Refusal("file-locked");
  if (pdf.getPageCount() >= mostPhotographs) throw new Refusal("file-too-many-pages", { pages: mostPhotographs });
  await append(pdf, page.picture);
  const bytes = await pdf.save();
  if (bytes.byteLength > largestFile) throw new Refusal("file-too-large", { megabytes: largestFile / 1_048_576 });
  return bytes;
};
