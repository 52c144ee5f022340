import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import Piscina from "piscina";
import type { Prepared } from "@/db/seed/write";
import type { PrepareTask } from "./prepare-thread";

type Preparers = {
  prepare: (from: number, until: number, seededAt: Date) => Promise<Prepared>;
  stop: () => Promise<void>;
};

/** Below the project, so that the threads find its packages. */
const parent = path.resolve("node_modules", ".cache");

/** A thread a core that invents companies and decides their first tiers; what they run is built for this time only. */
export const openPreparers = async (): Promise<Preparers> => {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, "portal-demo-"));
  const outfile = path.join(folder, "prepare.mjs");
  await build({
    ...{ entryPoints: ["scripts/demo/prepare-thread.ts"], tsconfig: "scripts/tsconfig.json", outfile },
    ...{ bundle: true, packages: "external", format: "esm", platform: "node", target: "node20", logLevel: "silent" },
  });
  const pool = new Piscina({ filename: outfile, minThreads: 1, maxThreads: availableParallelism() });
  const prepare = (from: number, until: number, seededAt: Date): Promise<Prepared> => {
    const task: PrepareTask = { from, until, seededAt };
    return pool.run(task) as Promise<Prepared>;
  };
  const stop = async (): Promise<void> => {
    await pool.destroy();
    rmSync(folder, { recursive: true, force: true });
  };
  return { prepare, stop };
};
