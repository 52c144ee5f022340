import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folders = ["app", "components", "lib", "db", "public"];
const files = [
  "instrumentation.ts",
  "instrumentation-client.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
/** Files that are not built into the application. */
const isLeftOut = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || /^db\/(migrations|seed|testing)\//.test(file.replaceAll(path.sep, "/"));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(file);
    return entry.isFile() && !isLeftOut(file) ? [file] : [];
  });

/** One digest over all sources of the build, by path and content. */
export const digestSources = (root = "."): string => {
  const from = process.cwd();
  const hash = createHash("sha256");
  const listed = [
    ...folders
      .map((name) => path.join(root, name))
      .filter((name) => existsSync(name))
      .flatMap(filesIn),
    ...files.map((name) => path.join(root, name)).filter((name) => existsSync(name)),
  ];
  for (const file of listed.sort()) {
    hash.update(`${path.relative(path.resolve(from, root), path.resolve(from, file))}\0`);
    hash.update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
};
