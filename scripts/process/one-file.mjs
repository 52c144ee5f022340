import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Entries of packages that Node finds only with their ending, where the framework's own tools find them without. */
const withEnding = {
  name: "with-ending",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^next\/[a-z]+$/ }, (found) => ({ path: `${found.path}.js`, external: true })),
};

/** The files that a script becomes, and which of them is the script: the bundler may name what it imports later first. */
const bundle = async (root, script, prefix) => {
  const { build } = await import("esbuild");
  const names = `${prefix}[hash]`;
  const { outputFiles, metafile } = await build({
    ...{ absWorkingDir: root, metafile: true },
    ...{ entryPoints: [script], tsconfig: path.join(root, "scripts", "tsconfig.json"), write: false },
    ...{ bundle: true, packages: "external", format: "esm", platform: "node", target: "node20" },
    ...{ splitting: true, outdir: path.join(root, "node_modules"), outExtension: { ".js": ".mjs" } },
    ...{ entryNames: names, chunkNames: names },
    ...{ sourcemap: "inline", sourcesContent: false, sourceRoot: pathToFileURL(root).href, logLevel: "silent" },
    plugins: [withEnding],
  });
  const named = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint !== undefined && path.resolve(root, entryPoint) === path.resolve(root, script),
  );
  const entry = outputFiles.find((file) => named && file.path === path.resolve(root, named[0]));
  if (!entry) throw new Error(`The bundler made no file of ${script}`);
  return { files: outputFiles, entry };
};

/**
 * Imports a script after its files were put into one: a program that a shell starts again and again then reads one file
 * instead of a hundred, and one more for what only some of its answers need. The files stand beside the packages they
 * import and are named after their content, so they are never stale; those of older sources are removed.
 */
export const importAsOneFile = async (root, script) => {
  const prefix = `.${path.basename(script, ".ts")}-`;
  const { files, entry } = await bundle(root, script, prefix);
  const missing = files.filter((file) => !existsSync(file.path));
  if (missing.length > 0) {
    const modules = path.join(root, "node_modules");
    const wanted = files.map((file) => path.basename(file.path));
    for (const older of readdirSync(modules))
      if (older.startsWith(prefix) && older.endsWith(".mjs") && !wanted.includes(older))
        rmSync(path.join(modules, older), { force: true });
    for (const { path: file, contents } of missing) {
      writeFileSync(`${file}.${process.pid}`, contents);
      renameSync(`${file}.${process.pid}`, file);
    }
  }
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(entry.path).href);
};
