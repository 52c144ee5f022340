import { rmSync } from "node:fs";
import { build } from "esbuild";
import { threadFolder } from "@/lib/server/thread/built";

/**
 * Builds what worker threads run, beside the application: a thread loads only what its tasks need, and packages from where
 * they are installed.
 */
export const buildThreads = async (folder: string = threadFolder): Promise<void> => {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: {
      engine: "lib/server/engine/thread.ts",
      impact: "lib/server/engine/impact-thread.ts",
      task: "lib/server/task/thread.ts",
    },
    // What marks code as the server's own means nothing outside the application's bundler.
    alias: { "server-only": "./lib/server/server-only-stub.ts" },
    ...{ bundle: true, splitting: true, packages: "external", format: "esm", outdir: folder },
    ...{ outExtension: { ".js": ".mjs" }, platform: "node", target: "node20", jsx: "automatic" },
    ...{ tsconfig: "tsconfig.json", logLevel: "silent" },
  });
};
