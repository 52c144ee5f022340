import { Readable } from "node:stream";
import { isFileError } from "@/lib/server/file/durable";
import { keptFolders } from "@/lib/server/file/kept-folders";
import { filePlace } from "@/lib/server/file/place";
import type { Archive } from "./archive";
import { isPiece, type Manifest, type Piece } from "./manifest";

const listAll = async (): Promise<string[]> => {
  const lists = await Promise.all(
    keptFolders.map(async (folder) => (await filePlace().list(folder)).map((name) => `${folder}/${name}`)),
  );
  return lists
    .flat()
    .filter((name) => isPiece(`stored/${name}`))
    .sort();
};

/** The bytes of a stored file, begun before the archive's entry is; null where it went since it was listed. */
const openStored = async (name: string): Promise<Readable | null> => {
  try {
    return Readable.fromWeb((await filePlace().stream(name)) as Parameters<typeof Readable.fromWeb>[0]);
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
};

/**
 * Copies every kept file into the archive. `named`: the files that rows name, and what each must hash to; those that do
 * not, or are missing, are answered as damaged. A file is written before the row that names it.
 */
export const dumpStored = async (
  archive: Archive,
  named: ReadonlyMap<string, string>,
): Promise<Pick<Manifest, "stored" | "damaged">> => {
  const stored: Piece[] = [];
  for (const name of await listAll()) {
    const bytes = await openStored(name);
    if (bytes) stored.push(await archive.add(`stored/${name}`, () => bytes));
  }
  const hashes = new Map(stored.map(({ path, sha256 }) => [path.slice("stored/".length), sha256]));
  const damaged = [...named].flatMap(([name, sha256]) => (hashes.get(name) === sha256 ? [] : [name]));
  return { stored, damaged: damaged.sort() };
};
