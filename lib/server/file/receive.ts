import "server-only";
import { open, readFile, rm } from "node:fs/promises";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal/refusal";
import { draftPath } from "@/lib/server/file/draft";

/** How much of a file that is too large is still read, so that the browser receives the answer. */
const drainFactor = 4;

const spool = async (body: ReadableStream<Uint8Array>, draft: string, limit: number): Promise<void> => {
  const handle = await open(draft, "wx", 0o600);
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > limit * drainFactor) break;
      if (size <= limit) await handle.write(chunk);
    }
  } finally {
    await handle.close();
  }
  if (size > limit) throw new Refusal("file-too-large", { megabytes: limit / 1_048_576 });
  if (size === 0) throw new Refusal("file-empty");
};

/**
 * Reads a request's body to disk and counts its bytes, so that slow uploads hold no memory. Codes: file-too-large,
 * file-empty.
 */
export const receive = async (body: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array> => {
  if (!body) throw new Refusal("file-empty");
  const draft = await draftPath(env().DATA_DIR);
  try {
    await spool(body, draft, limit);
    return await readFile(draft);
  } finally {
    await rm(draft, { force: true });
  }
};
