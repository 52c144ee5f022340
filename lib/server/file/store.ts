import "server-only";
import { randomBytes } from "node:crypto";
import { sha256Hex } from "@/lib/server/digest";
import { filePlace } from "./place";

type Stored = { storageKey: string; sizeBytes: number; sha256: string };

const nameOf = (storageKey: string): string => {
  if (!/^[0-9a-f]{64}$/.test(storageKey)) throw new Error("Not a storage key");
  return `files/${storageKey}`;
};

/** Stores bytes durably under a new random key: they survive a power cut once this resolves. */
export const keepBytes = async (bytes: Uint8Array): Promise<Stored> => {
  const storageKey = randomBytes(32).toString("hex");
  await filePlace().write(nameOf(storageKey), bytes);
  return { storageKey, sizeBytes: bytes.byteLength, sha256: sha256Hex(bytes) };
};

/** Streams the bytes of a key; rejects before the first byte where there are none. */
export const streamStored = async (storageKey: string): Promise<ReadableStream<Uint8Array>> =>
  filePlace().stream(nameOf(storageKey));

/** Deletes the bytes of a change that did not happen. */
export const forgetStored = (storageKey: string): Promise<void> => filePlace().remove(nameOf(storageKey));
