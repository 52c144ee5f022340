import "server-only";
import { randomBytes } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { draftPath } from "./draft";
import { isFileError, privateFolder, syncFolder, writeNewFile } from "./durable";
import type { FilePlace } from "./file-place";
import { FilesUnavailable } from "./unavailable";

/** The disk is full, cannot be written, is broken, or was on a server that does not answer. */
const unavailable = [
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EACCES",
  "EPERM",
  "EIO",
  "ESTALE",
  "ETIMEDOUT",
  "EHOSTDOWN",
  "ENOTCONN",
];

const orUnavailable = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isFileError(error, ...unavailable)) throw error;
    throw new FilesUnavailable("The folder of the files cannot be used", { cause: error });
  }
};

/** Links a file under another name in one step; an existing one of that name already holds these bytes. */
const linkOrCopy = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to);
  } catch (error) {
    if (isFileError(error, "EEXIST")) return;
    if (!isFileError(error, "EPERM", "ENOTSUP", "ENOSYS")) throw error;
    const draft = `${to}.${randomBytes(6).toString("hex")}`;
    await copyFile(from, draft, constants.COPYFILE_EXCL);
    await rename(draft, to);
  }
  await syncFolder(path.dirname(to));
};

const requireMounted = async (files: string): Promise<void> => {
  await stat(files).catch((cause: unknown) => {
    throw new FilesUnavailable("The shared folder has no folder named files: it may not be mounted", { cause });
  });
};

/**
 * Files in a folder, for the portal's account only; each survives a power cut once it is written. In a shared one, the folder
 * `files` must be there: where it is not, what is shared is not mounted, and files would be written where nobody finds them.
 */
export const openFolder = (root: string, { isShared = false } = {}): FilePlace => {
  const at = (name: string): string => path.resolve(/*turbopackIgnore: true*/ root, name);
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    const draft = await draftPath(root);
    await mkdir(path.dirname(at(name)), { recursive: true, mode: privateFolder });
    try {
      await writeNewFile(draft, bytes);
      await rename(draft, at(name));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(at(name)));
  };
  const stream = async (name: string): Promise<ReadableStream<Uint8Array>> =>
    Readable.toWeb(createReadStream("", { fd: await open(at(name), "r") })) as ReadableStream<Uint8Array>;
  const list = async (folder: string): Promise<string[]> => {
    const entries = await readdir(at(folder), { withFileTypes: true }).catch((error: unknown) => {
      if (isFileError(error, "ENOENT")) return [];
      throw error;
    });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  };
  const there = <T>(work: () => Promise<T>): Promise<T> =>
    orUnavailable(async () => {
      if (isShared) await requireMounted(at("files"));
      return work();
    });
  return {
    write: (name, bytes) => there(() => write(name, bytes)),
    copy: (from, to) => there(() => linkOrCopy(at(from), at(to))),
    read: (name) => there(() => readFile(at(name))),
    stream: (name) => there(() => stream(name)),
    remove: (name) => there(() => rm(at(name), { force: true })),
    list: (folder) => there(() => list(folder)),
  };
};
