import type { PDFDocumentProxy } from "pdfjs-dist";

export type OpenPdf = {
  pages: number;
  /** Height of a page for a width of 1. */
  shapes: readonly number[];
  draw: (page: number, canvas: HTMLCanvasElement) => Promise<void>;
  close: () => void;
};

/** A page is drawn no wider than this, in dots: enough for a scan, and no canvas of a phone is larger. */
const widest = 2_400;
/** A file with more pages is drawn up to here; the download has all of it. */
export const mostPages = 200;

const shapesOf = async (pdf: PDFDocumentProxy): Promise<number[]> => {
  const numbers = Array.from({ length: Math.min(pdf.numPages, mostPages) }, (_, place) => place + 1);
  const sizes = await Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getViewport({ scale: 1 })));
  return sizes.map(({ width, height }) => height / width);
};

const drawing =
  (pdf: PDFDocumentProxy): OpenPdf["draw"] =>
  async (number, canvas) => {
    const page = await pdf.getPage(number);
    const dots = Math.min(canvas.clientWidth * Math.max(2, devicePixelRatio), widest);
    const viewport = page.getViewport({ scale: dots / page.getViewport({ scale: 1 }).width });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
  };

/**
 * Opens a PDF with a reader that only draws: none of the file's scripts, forms, links or WebAssembly, and no font of it in the
 * page (docs/security.md). The reader is loaded when it is needed, and its worker comes from the portal.
 */
export const openPdf = async (file: { url: string } | { data: ArrayBuffer }): Promise<OpenPdf> => {
  const { getDocument, GlobalWorkerOptions, version } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const from = `/pdf-reader/${version}`;
  GlobalWorkerOptions.workerSrc = `${from}/pdf.worker.min.mjs`;
  const task = getDocument({
    ...file,
    ...{ isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, useWasm: false },
    ...{ standardFontDataUrl: `${from}/standard_fonts/`, cMapUrl: `${from}/cmaps/`, wasmUrl: `${from}/wasm/` },
    ...{ maxImageSize: 64_000_000, disableAutoFetch: true, disableRange: true, verbosity: 0 },
  });
  const close = (): void => void task.destroy();
  try {
    const pdf = await task.promise;
    return { pages: pdf.numPages, shapes: await shapesOf(pdf), draw: drawing(pdf), close };
  } catch (error) {
    close();
    throw error;
  }
};
