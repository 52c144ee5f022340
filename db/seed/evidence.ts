import { PDF, rgb, StandardFonts } from "@libpdf/core";

const ink = rgb(0.13, 0.16, 0.18);
const accent = rgb(0.07, 0.36, 0.36);

/**
 * A one-page specimen of evidence that says what the declaration says; typeset, so that a reviewer has something real
 * to read.
 */
export const makeEvidence = async (title: string, lines: readonly string[]): Promise<Uint8Array> => {
  const pdf = PDF.create();
  const page = pdf.addPage({ width: 595, height: 420 });
  page.drawRectangle({ x: 24, y: 24, width: 547, height: 372, borderColor: accent, borderWidth: 1.5 });
  page.drawText("SPÉCIMEN · SPECIMEN", { x: 48, y: 356, size: 10, font: StandardFonts.HelveticaBold, color: accent });
  page.drawText(title, { x: 48, y: 312, size: 24, font: StandardFonts.HelveticaBold, color: ink });
  lines.forEach((line, place) => {
    page.drawText(line, { x: 48, y: 264 - place * 26, size: 14, font: StandardFonts.Helvetica, color: ink });
  });
  return pdf.save();
};
