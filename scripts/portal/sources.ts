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
  "scripts/web-server/pack.ts",
  "scripts/portal/pdf-reader.ts",
  "scripts/web-server/security-headers.mjs",
  "scripts/portal/threads.ts",
  "scripts/portal/verifier.ts",
  "tsconfig.json",
];

/** Whether a file of these folders, named from the root, is not built into the application. */
export const isLeftOut = (file: string): boolean =>
  /\.test\.tsx?$/.test(file) || /(^db\/migrations|^public\/pdf-reader|\/testing)\//.test(file);

const filesIn = (root: string, folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(root, file);
    return entry.isFile() && !isLeftOut(file) ? [file] : [];
  });

/** One digest over all sources of the build, by path and content. */
export const digestSources = (root = "."): string => {
  const isThere = (name: string): boolean => existsSync(path.join(root, name));
  const listed = [...folders.filter(isThere).flatMap((folder) => filesIn(root, folder)), ...files.filter(isThere)];
  const hash = createHash("sha256");
  for (const file of listed.sort()) {
    hash.update(`${file}\0`);
    hash.update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
};
