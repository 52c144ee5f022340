import "server-only";
import { fileURLToPath } from "node:url";
import { env } from "@/lib/env";
import { openBucket } from "./bucket";
import type { FilePlace } from "./file-place";
import { openFolder } from "./folder";

const holder = globalThis as typeof globalThis & { portalPlaces?: Map<string, FilePlace> };

const open = (url: string): FilePlace =>
  url.startsWith("file:") ? openFolder(fileURLToPath(url), { isShared: true }) : openBucket(new URL(url));

/**
 * The place that FILES_URL names: a shared folder or a bucket; without it the data folder. All of them throw
 * `FilesUnavailable` where the place does not answer.
 */
export const filePlace = (): FilePlace => {
  const { FILES_URL, DATA_DIR } = env();
  if (!FILES_URL) return openFolder(DATA_DIR);
  holder.portalPlaces ??= new Map();
  const known = holder.portalPlaces.get(FILES_URL) ?? open(FILES_URL);
  holder.portalPlaces.set(FILES_URL, known);
  return known;
};
