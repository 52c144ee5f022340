import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { privateFolder } from "./durable";

const abandonedAfter = 3_600_000;

/** Deletes drafts that were interrupted with the process. */
const sweep = async (folder: string): Promise<void> => {
  const limit = Date.now() - abandonedAfter;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: limit }));
    if (mtimeMs < limit) await rm(place, { force: true });
  }
};

/** A new path below a root, on its own file system, so that renaming is one step. */
export const draftPath = async (root: string): Promise<string> => {
  const folder = path.resolve(/*turbopackIgnore: true*/ root, "files", "draft");
  await mkdir(folder, { recursive: true, mode: privateFolder });
  await sweep(folder);
  return path.join(folder, randomBytes(16).toString("hex"));
};
