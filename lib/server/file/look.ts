import "server-only";
import sharp from "sharp";
import { pictureGrid, pictureHash } from "@/lib/file/picture-hash";

/** How wide the first page of a document is drawn before it is looked at, in points. */
const drawnWidth = 340;
const mostPixels = 50_000_000;

/** What a picture looks like, to find it again (lib/file/picture-hash.ts); null where nobody can say. */
export const lookOf = async (picture: Uint8Array): Promise<string | null> => {
  const { width, height } = pictureGrid;
  const grey = await sharp(picture, { limitInputPixels: mostPixels })
    .flatten({ background: "#fff" })
    .greyscale()
    .resize({ width, height, fit: "fill", kernel: "lanczos3" })
    .raw()
    .toBuffer()
    .catch(() => null);
  return grey && pictureHash(grey);
};

/** The same of the first page of a PDF, drawn small; null where it cannot be drawn. */
export const lookOfFirstPage = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    const [{ getDocument }, { createCanvas }] = await Promise.all([
      import("pdfjs-dist/legacy/build/pdf.mjs"),
      import("@napi-rs/canvas"),
    ]);
    const loading = getDocument({
      data: Uint8Array.from(bytes),
      useSystemFonts: false,
      verbosity: 0,
      isEvalSupported: false,
    });
    try {
      const page = await (await loading.promise).getPage(1);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: drawnWidth / width });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.min(Math.ceil(viewport.height), drawnWidth * 4));
      await page.render({ canvas: canvas as never, viewport }).promise;
      return await lookOf(canvas.toBuffer("image/png"));
    } finally {
      await loading.destroy();
    }
  } catch {
    return null;
  }
};
