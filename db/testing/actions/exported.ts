import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type Exported = { name: string; file: string };

/** The files of app that mark actions. */
export const actionSources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".test.ts"))
  .map((file) => ({ file, source: readFileSync(path.join("app", file), "utf8") }))
  .filter(({ source }) => /["']use server["']/.test(source));

/** Every action that a file of app exports. */
export const exported: Exported[] = actionSources.flatMap(({ file, source }) =>
  [...source.matchAll(/^export const (\w+) =/gm)].map(([, name = ""]) => ({ name, file })),
);
