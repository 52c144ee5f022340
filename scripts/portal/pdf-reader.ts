import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const source = path.join("node_modules", "pdfjs-dist");
const target = path.join("public", "pdf-reader");
const versioned = z.object({ version: z.string() });

/** What the reader of PDFs loads beside its own code: its worker, and fonts and tables that files may leave out. */
const parts = {
  "legacy/build/pdf.worker.min.mjs": "pdf.worker.min.mjs",
  "wasm/openjpeg_nowasm_fallback.js": "wasm/openjpeg_nowasm_fallback.js",
  standard_fonts: "standard_fonts",
  cmaps: "cmaps",
};

/** Puts the reader's parts where the portal serves them from its own origin, under their version. */
export const buildPdfReader = (): void => {
  const { version } = versioned.parse(JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")));
  rmSync(target, { recursive: true, force: true });
  for (const [from, to] of Object.entries(parts)) {
    const place = path.join(target, version, to);
    mkdirSync(path.dirname(place), { recursive: true });
    cpSync(path.join(source, from), place, { recursive: true });
  }
};
