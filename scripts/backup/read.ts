import type { Readable } from "node:stream";
import { Writable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Hashing } from "./hashing";
import { type Manifest, manifestPath, manifestSchema, type Piece, piecesOf } from "./manifest";

export type Backup = {
  manifest: Manifest;
  open: (piece: Piece) => Promise<Readable>;
  read: (piece: Piece) => Promise<Buffer>;
  close: () => void;
};

const entriesOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
};

const readManifest = async (zip: ZipFile, entry: Entry | undefined): Promise<Manifest> => {
  if (!entry) throw new Error("it has no manifest");
  const text = (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
  const read = manifestSchema.safeParse(JSON.parse(text));
  if (!read.success) throw new Error("its manifest is not one of this format");
  return read.data;
};

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Throws where a piece is missing, is not what the manifest says, or is not in the manifest. */
const requireWhole = async (backup: Backup, entries: ReadonlyMap<string, Entry>): Promise<void> => {
  const pieces = piecesOf(backup.manifest);
  const known = new Set([manifestPath, ...pieces.map(({ path }) => path)]);
  const stranger = [...entries.keys()].find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`its manifest knows nothing of ${stranger}`);
  for (const piece of pieces) {
    const hashing = new Hashing();
    await pipeline(await backup.open(piece), hashing, nowhere());
    const { bytes, sha256 } = hashing.result();
    if (bytes !== piece.bytes || sha256 !== piece.sha256)
      throw new Error(`${piece.path} is not what its manifest says`);
  }
};

/** Opens a backup after every piece of it was read once and found to be what the manifest says. */
export const openBackup = async (file: string): Promise<Backup> => {
  const zip = await openPromise(file, { autoClose: false }).catch((error: Error) => {
    throw new Error(`${file} is no backup, or not a whole one: ${error.message}`);
  });
  try {
    const entries = await entriesOf(zip);
    const open = (piece: Piece): Promise<Readable> => {
      const entry = entries.get(piece.path);
      if (!entry) throw new Error(`${piece.path} is missing`);
      return zip.openReadStreamPromise(entry);
    };
    const read = async (piece: Piece): Promise<Buffer> => buffer(await open(piece));
    const manifest = await readManifest(zip, entries.get(manifestPath));
    const backup = { manifest, open, read, close: () => zip.close() };
    await requireWhole(backup, entries);
    return backup;
  } catch (error) {
    zip.close();
    throw new Error(
      `${file} is no backup, or not a whole one: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
};
