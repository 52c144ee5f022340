import "server-only";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { env } from "@/lib/env";
import { sha256Hex } from "@/lib/server/digest";
import { privateFolder, syncFolder, writeNewFile } from "@/lib/server/file/durable";

type Stored = { storageKey: string; sizeBytes: number; sha256: string };

const root = (): string => path.resolve(env().DATA_DIR, "files");

const placeOf = (storageKey: string): string => {
  if (!/^[0-9a-f]{64}$/.test(storageKey)) throw new Error("Not a storage key");
  return path.join(root(), storageKey);
};

const abandonedAfter = 3_600_000;

/** Deletes drafts of uploads that were interrupted with the process. */
const sweep = async (folder: string): Promise<void> => {
  const limit = Date.now() - abandonedAfter;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: limit }));
    if (mtimeMs < limit) await rm(place, { force: true });
  }
};

/** A new path on the store's own file system, so that renaming is one step. */
export const draftPath = async (): Promise<string> => {
  const folder = path.join(root(), "draft");
  await mkdir(folder, { recursive: true, mode: privateFolder });
  await sweep(folder);
  return path.join(folder, randomBytes(16).toString("hex"));
};

/** Stores bytes durably under a new random key: they survive a power cut once this resolves. */
export const keepBytes = async (bytes: Uint8Array): Promise<Stored> => {
  const draft = await draftPath();
  await writeNewFile(draft, bytes);
  const storageKey = randomBytes(32).toString("hex");
  await rename(draft, placeOf(storageKey));
  await syncFolder(root());
  return { storageKey, sizeBytes: bytes.byteLength, sha256: sha256Hex(bytes) };
};

/** Streams the bytes of a key; rejects before the first byte where there are none. */
export const streamStored = async (storageKey: string): Promise<ReadableStream<Uint8Array>> => {
  const handle = await open(placeOf(storageKey), "r");
  return Readable.toWeb(createReadStream("", { fd: handle })) as ReadableStream<Uint8Array>;
};

/** Deletes the bytes of a change that did not happen. */
export const forgetStored = (storageKey: string): Promise<void> => rm(placeOf(storageKey), { force: true });
