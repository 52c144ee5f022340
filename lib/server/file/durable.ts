import "server-only";
import { open } from "node:fs/promises";

/** Modes of stored files and folders: readable by the portal's account only. */
const privateFile = 0o600;
export const privateFolder = 0o700;

/** Flushes a folder, so that the names in it survive a power cut. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes a new file whose bytes survive a power cut; its name does once `syncFolder` was called. Rejects where it exists. */
export const writeNewFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, "wx", privateFile);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** True for a file-system error of one of these codes, such as "ENOENT". */
export const isFileError = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? "");
