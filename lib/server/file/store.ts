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

/** Drafts of uploads that were cut off with the process. */
const sweep = async (folder: string): Promise<void> => {
  const limit = Date.now() - abandonedAfter;
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: limit }));
    if (mtimeMs < limit) await rm(place, { force: true });
  }
};

/** A path nobody else uses, on the same file system as the store so that renaming is one step. */
export const draftPath = async (): Promise<string> => {
  const folder = path.join(root(), "draft");
  await mkdir(folder, { recursive: true, mode: privateFolder });
  await sweep(folder);
  return path.join(folder, randomBytes(16).toString("hex"));
};

/** Keeps bytes under a fresh random key; when it answers, they survive a power cut. */
export const keepBytes = async (bytes: Uint8Array): Promise<Stored> => {
  const draft = await draftPath();
  await writeNewFile(draft, bytes);
  const storageKey = randomBytes(32).toString("hex");
  await rename(draft, placeOf(storageKey));
  await syncFolder(root());
  return { storageKey, sizeBytes: bytes.byteLength, sha256: sha256Hex(bytes) };
};

/** The bytes kept under a key as a stream; rejects where there are none, before the first byte is sent. */
export const streamStored = async (storageKey: string): Promise<ReadableStream<Uint8Array>> => {
  const handle = await open(placeOf(storageKey), "r");
  return Readable.toWeb(createReadStream("", { fd: handle })) as ReadableStream<Uint8Array>;
};

/** Removes what was kept for a change that did not happen. */
export const forgetStored = (storageKey: string): Promise<void> => rm(placeOf(storageKey), { force: true });
