import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Entries of packages that Node finds only with their ending, where the framework's own tools find them without. */
const withEnding = {
  name: "with-ending",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^next\/[a-z]+$/ }, (found) => ({ path: `${found.path}.js`, external: true })),
};

const bundle = async (root, script) => {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    ...{ entryPoints: [script], tsconfig: path.join(root, "scripts", "tsconfig.json"), write: false },
    ...{ bundle: true, packages: "external", format: "esm", platform: "node", target: "node20" },
    ...{ sourcemap: "inline", sourcesContent: false, sourceRoot: pathToFileURL(root).href, logLevel: "silent" },
    plugins: [withEnding],
  });
  return outputFiles[0];
};

/**
 * Imports a script after its files were put into one: a program that a shell starts again and again then reads one file
 * instead of a hundred. The file stands beside the packages it imports and is named after its content, so it is never
 * stale; that of older sources is removed.
 */
export const importAsOneFile = async (root, script) => {
  const { contents, hash } = await bundle(root, script);
  const modules = path.join(root, "node_modules");
  const prefix = `.${path.basename(script, ".ts")}-`;
  const name = `${prefix}${hash.replaceAll("/", "_")}.mjs`;
  const file = path.join(modules, name);
  if (!existsSync(file)) {
    for (const older of readdirSync(modules))
      if (older.startsWith(prefix) && older.endsWith(".mjs")) rmSync(path.join(modules, older), { force: true });
    const fresh = path.join(modules, `${prefix}${process.pid}`);
    writeFileSync(fresh, contents);
    renameSync(fresh, file);
  }
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
};
