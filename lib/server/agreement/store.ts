import "server-only";
import { randomBytes } from "node:crypto";
import { sha256Hex } from "@/lib/server/digest";
import { isFileError } from "@/lib/server/file/durable";
import { filePlace } from "@/lib/server/file/place";
import { FilesUnavailable } from "@/lib/server/file/unavailable";

/** A stored file. Its name is the SHA-256 of its bytes; files are never rewritten. */
type KeptFile = { storageKey: string; sha256: string; sizeBytes: number };

const nameOf = (storageKey: string): string => {
  if (!/^[0-9a-f]{64}$/.test(storageKey)) throw new Error("Not the name of an agreement's file");
  return `agreements/${storageKey}.pdf`;
};

const drafts = "agreements/drafts";

const draftOf = (name: string): string => {
  if (!/^[0-9a-z-]{1,64}$/.test(name)) throw new Error("Not the name of a draft");
  return `${drafts}/${name}.pdf`;
};

/** Stores bytes under a draft's name and under their hash; the draft's name says whose they are until it is cleared. */
export const keepDrafted = async (name: string, bytes: Uint8Array): Promise<KeptFile> => {
  const storageKey = sha256Hex(bytes);
  await filePlace().write(draftOf(name), bytes);
  await filePlace().copy(draftOf(name), nameOf(storageKey));
  return { storageKey, sha256: storageKey, sizeBytes: bytes.byteLength };
};

export const clearDraftFile = (name: string): Promise<void> => filePlace().remove(draftOf(name));

/** Deletes what an interrupted attempt left: the draft, and its final file, which nothing refers to yet. */
export const discardDraft = async (name: string): Promise<void> => {
  try {
    await filePlace().remove(nameOf(sha256Hex(await filePlace().read(draftOf(name)))));
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
  const bytes = await filePlace().read(nameOf(storageKey));
  if (sha256Hex(bytes) !== storageKey) throw new Error(`The file ${storageKey} is no longer what was kept`);
  return bytes;
};

/** The stored file still hashes to what the partner signed, computed now. Throws where nobody can tell. */
export const isUnchanged = async (signed: { storageKey: string; documentSha256: string }): Promise<boolean> => {
  try {
    await readDocument(signed.storageKey);
    return signed.storageKey === signed.documentSha256;
  } catch (error) {
    if (error instanceof FilesUnavailable) throw error;
    return false;
  }
};

export const listDrafts = async (): Promise<string[]> =>
  (await filePlace().list(drafts)).map((name) => name.replace(/\.pdf$/, ""));
