import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildThreads } from "@/scripts/portal/threads";

/** Below the project, so that the threads find its packages. */
const parent = path.resolve("node_modules", ".cache");

/** The threads' code, built for one test file, with a place for code that misbehaves. */
export const openBuiltThreads = async () => {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, "portal-threads-"));
  const built = path.join(folder, "built");
  await buildThreads(built);
  return {
    engine: path.join(built, "engine.mjs"),
    impact: path.join(built, "impact.mjs"),
    task: path.join(built, "task.mjs"),
    /** Writes what a thread runs instead, and answers where. */
    write: (name: string, code: string): string => {
      const file = path.join(folder, name);
      writeFileSync(file, code);
      return file;
    },
    discard: () => rmSync(folder, { recursive: true }),
  };
};
