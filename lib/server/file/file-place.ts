/** Where files are kept under names with "/" between their parts, by the portal alone: nobody else may read them. */
export type FilePlace = {
  /** Keeps bytes durably under a name, whole or not at all; what was there is replaced. */
  write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Keeps what is under one name under another as well. */
  copy: (from: string, to: string) => Promise<void>;
  /** @throws an error of the code "ENOENT" where there is nothing of that name */
  read: (name: string) => Promise<Uint8Array>;
  /** As `read`, before the first byte. */
  stream: (name: string) => Promise<ReadableStream<Uint8Array>>;
  /** Does nothing where there is nothing. */
  remove: (name: string) => Promise<void>;
  /** The names directly below a folder, without it. */
  list: (folder: string) => Promise<string[]>;
};
