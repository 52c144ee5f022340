import { createWriteStream, existsSync, rmSync } from "node:fs";
import { link, open, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { Hashing } from "./hashing";
import type { Piece } from "./manifest";

export type Archive = {
  /** Adds one entry, streamed; resolves once its last byte is in. */
  add: (name: string, source: () => Promise<Readable> | Readable) => Promise<Piece>;
  addBytes: (name: string, bytes: Buffer) => Promise<Piece>;
};

/** For its owner only, as the archive itself. */
const mode = 0o100600;

const adderOf = (zip: ZipFile): Archive => {
  const add: Archive["add"] = (name, source) =>
    new Promise((resolve, reject) => {
      const begin = async (give: (error: unknown, stream: Readable) => void): Promise<void> => {
        const hashing = new Hashing();
        hashing.once("end", () => resolve({ path: name, ...hashing.result() }));
        pipeline(await source(), hashing).catch(reject);
        give(null, hashing);
      };
      zip.addReadStreamLazy(name, { mode }, (give) => void begin(give).catch(reject));
    });
  return { add, addBytes: (name, bytes) => add(name, () => Readable.from([bytes])) };
};

/** Gives the finished draft its name unless there is one of that name, in one step that survives a power cut. */
const settle = async (draft: string, file: string): Promise<void> => {
  await link(draft, file);
  await rm(draft);
  const folder = await open(path.dirname(file), "r");
  await folder.sync().finally(() => folder.close());
};

/**
 * Writes a zip file, whole or not at all, for its owner only; answers its size and hash. Throws where there is a file of
 * that name already.
 */
export const writeArchive = async (
  file: string,
  fill: (archive: Archive) => Promise<void>,
): Promise<{ bytes: number; sha256: string }> => {
  if (existsSync(file)) throw new Error(`${file} is there already: a backup replaces no file`);
  const draft = `${file}.${process.pid}.draft`;
  const out = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
  const discard = (): void => rmSync(draft, { force: true });
  process.once("exit", discard);
  try {
    const [zip, whole] = [new ZipFile(), new Hashing()];
    const written = pipeline(zip.outputStream, whole, out);
    const failed = new Promise<never>((_, reject) => zip.once("error", reject));
    failed.catch(() => undefined);
    await Promise.race([fill(adderOf(zip)), failed, written.then(() => failed)]);
    zip.end();
    await written;
    await settle(draft, file);
    return whole.result();
  } catch (error) {
    out.destroy();
    await finished(out).catch(() => undefined);
    throw error;
  } finally {
    discard();
    process.off("exit", discard);
  }
};
