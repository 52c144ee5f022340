import "server-only";
import sharp from "sharp";

/** A logo as it is kept: a PNG, large enough for screens with two dots a pixel. */
export type DrawnLogo = { png: Uint8Array; width: number; height: number };

const most = { width: 480, height: 128 };
const mostPixels = 50_000_000;
const longestSeconds = 15;
/** As sharp calls them. */
const formats: readonly (string | undefined)[] = ["png", "jpeg", "webp", "svg"];

/**
 * Draws a picture anew as a logo: nothing but dots is left of it, no script, no link, no note beside the dots. Null where it
 * is no picture that can be drawn.
 */
export const drawLogo = async (bytes: Uint8Array): Promise<DrawnLogo | null> => {
  try {
    const { format } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata();
    if (!formats.includes(format)) return null;
    // Lines are drawn at the size in which they are shown; dots do not become more.
    const isLines = format === "svg";
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, ...(isLines ? { density: 288 } : {}) })
      .timeout({ seconds: longestSeconds })
      .rotate()
      .resize({ ...most, fit: "inside", withoutEnlargement: !isLines })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { png: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
};
