import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { engineFile } from "@/lib/server/engine/engine-file";

/** Builds the engine that worker threads run, beside the application. */
export const buildEngine = async (file: string = engineFile): Promise<void> => {
  mkdirSync(path.dirname(file), { recursive: true });
  await build({
    entryPoints: ["lib/server/engine/thread.ts"],
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", outfile: file },
    ...{ tsconfig: "tsconfig.json", logLevel: "silent" },
  });
};
