import "server-only";
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { sha256Hex } from "@/lib/server/digest";
import { isFileError, privateFolder, syncFolder, writeNewFile } from "@/lib/server/file/durable";

/** A stored file. Its name is the SHA-256 of its bytes; files are never rewritten. */
type KeptFile = { storageKey: string; sha256: string; sizeBytes: number };

const root = (): string => path.resolve(env().DATA_DIR, "agreements");
const drafts = (): string => path.join(root(), "drafts");

const placeOf = (storageKey: string): string => {
  if (!/^[0-9a-f]{64}$/.test(storageKey)) throw new Error("Not the name of an agreement's file");
  return path.join(root(), `${storageKey}.pdf`);
};

const draftOf = (name: string): string => {
  if (!/^[0-9a-z-]{1,64}$/.test(name)) throw new Error("Not the name of a draft");
  return path.join(drafts(), `${name}.pdf`);
};

const writeDraft = async (name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(drafts(), { recursive: true, mode: privateFolder });
  await writeNewFile(draftOf(name), bytes);
  await syncFolder(drafts());
};

/** Links the draft under its final name in one step; an existing file of that name already holds these bytes. */
const publish = async (name: string, storageKey: string): Promise<void> => {
  try {
    await link(draftOf(name), placeOf(storageKey));
  } catch (error) {
    if (isFileError(error, "EEXIST")) return;
    if (!isFileError(error, "EPERM", "ENOTSUP", "ENOSYS")) throw error;
    await copyFile(draftOf(name), placeOf(storageKey), constants.COPYFILE_EXCL);
  }
  await syncFolder(root());
};

/** Stores bytes under a draft's name and under their hash; the draft's name says whose they are until it is cleared. */
export const keepDrafted = async (name: string, bytes: Uint8Array): Promise<KeptFile> => {
  await writeDraft(name, bytes);
  const storageKey = sha256Hex(bytes);
  await publish(name, storageKey);
  return { storageKey, sha256: storageKey, sizeBytes: bytes.byteLength };
};

export const clearDraftFile = (name: string): Promise<void> => rm(draftOf(name), { force: true });

/** Deletes what an interrupted attempt left: the draft, and its final file, which nothing refers to yet. */
export const discardDraft = async (name: string): Promise<void> => {
  try {
    await rm(placeOf(sha256Hex(await readFile(draftOf(name)))), { force: true });
  } catch (error) {
    if (!isFileError(error, "ENOENT")) throw error;
  }
  await clearDraftFile(name);
};

/** Stores a document durably: it survives a power cut once this resolves. Same bytes, same file. */
export const keepDocument = async (bytes: Uint8Array): Promise<KeptFile> => {
  const name = `offer-${randomBytes(16).toString("hex")}`;
  const kept = await keepDrafted(name, bytes);
  await clearDraftFile(name);
  return kept;
};

/** The bytes of a document; throws where they no longer hash to their name. */
export const readDocument = async (storageKey: string): Promise<Uint8Array> => {
  const bytes = await readFile(placeOf(storageKey));
  if (sha256Hex(bytes) !== storageKey) throw new Error(`The file ${storageKey} is no longer what was kept`);
  return bytes;
};

/** The stored file still hashes to what the partner signed, computed now. */
export const isUnchanged = async (signed: { storageKey: string; documentSha256: string }): Promise<boolean> => {
  try {
    await readDocument(signed.storageKey);
    return signed.storageKey === signed.documentSha256;
  } catch {
    return false;
  }
};

export const listDrafts = async (): Promise<string[]> => {
  const names = await readdir(drafts()).catch((error: unknown) => {
    if (isFileError(error, "ENOENT")) return [];
    throw error;
  });
  return names.map((name) => name.replace(/\.pdf$/, ""));
};
