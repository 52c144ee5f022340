import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Row } from "./row";

/** "place METHOD", sorted; a page answers GET. */
type Answered = string[];

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** What Next.js serves by a file's name alone, besides pages and routes. */
const byName = /(?:^|\/)(?:sitemap|robots|manifest|(?:apple-)?icon\d*|(?:opengraph|twitter)-image\d*)\.[jt]sx?$/;

const exportedIn = (source: string): string[] => {
  const exported = source
    .split("\n")
    .filter((line) => line.startsWith("export"))
    .join("\n");
  return methods.filter((method) => new RegExp(`\\b${method}\\b`).test(exported));
};

/** What the folder of the application answers, by its files. */
export const methodsUnder = (folder: string): Answered =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .flatMap((file) => {
      if (byName.test(file)) return [`${file} GET`];
      const [, place, kind] = /^(?:\[locale\]\/)?(?:(.+)\/)?(page|route)\.[jt]sx?$/.exec(file) ?? [];
      if (!kind) return [];
      const answered = kind === "page" ? ["GET"] : exportedIn(readFileSync(path.join(folder, file), "utf8"));
      return answered.map((method) => `${place ?? ""} ${method}`);
    })
    .sort();

/** What the rows of a table ask. */
export const methodsIn = (table: Record<string, Row[]>): Answered =>
  [
    ...new Set(
      Object.entries(table).flatMap(([place, rows]) => rows.map(({ method = "GET" }) => `${place} ${method}`)),
    ),
  ].sort();
