import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { Certified } from "./certified";
import { layouts, pages } from "./layouts";

const folder = path.resolve("lib", "import", "testing", "written");

const read = (file: string): Uint8Array => readFileSync(path.join(folder, file));

/** Ten thousand certifications in eight layouts: those that LibreOffice wrote (scripts/sheets.ts), and one by hand. */
export const writtenSheets: readonly { name: string; bytes: (rows: readonly Certified[]) => Uint8Array }[] = [
  ...layouts.map(({ name, ending }) => ({
    name,
    bytes: () =>
      ending === "xlsx" || ending === "ods" ? read(`${name}.${ending}`) : gunzipSync(read(`${name}.${ending}.gz`)),
  })),
  { name: "pages-utf-16-be", bytes: pages },
];
