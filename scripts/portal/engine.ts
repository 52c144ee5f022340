import { mkdirSync } from "node:fs";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import { engineFile, impactFile } from "@/lib/server/engine/engine-file";

const bundle = async (entry: string, outfile: string, more: BuildOptions = {}): Promise<void> => {
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [entry],
    ...{ bundle: true, format: "esm", platform: "node", target: "node20", outfile },
    ...{ tsconfig: "tsconfig.json", logLevel: "silent", ...more },
  });
};

/** Builds the engine that worker threads run, beside the application. */
export const buildEngine = (file: string = engineFile): Promise<void> => bundle("lib/server/engine/thread.ts", file);

/** Builds what computes the impact of an edition in a thread; it reads the database, so packages stay where they are. */
export const buildImpact = (file: string = impactFile): Promise<void> =>
  bundle("lib/server/engine/impact-thread.ts", file, { packages: "external" });
