import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Archive } from "./archive";
import { isPiece, type Piece } from "./manifest";

/** The key that seals, where it lies in the data folder. */
const sealFolder = "seal";

const filesIn = (dataDir: string, folder: string): string[] =>
  existsSync(path.join(dataDir, folder))
    ? readdirSync(path.join(dataDir, folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.posix.join(folder, entry.name))
        .filter((name) => isPiece(`kept/${name}`))
        .sort()
    : [];

/** Copies what the portal needs of its data folder to live on: its secrets, and its sealing key unless that is left out. */
export const dumpKept = async (archive: Archive, dataDir: string, withSealKey: boolean): Promise<Piece[]> => {
  const secrets = existsSync(path.join(dataDir, "secrets.json")) ? ["secrets.json"] : [];
  const seal = filesIn(dataDir, sealFolder).filter((name) => withSealKey || name.endsWith("root.pem"));
  const kept: Piece[] = [];
  for (const name of [...secrets, ...seal])
    kept.push(await archive.addBytes(`kept/${name}`, readFileSync(path.join(dataDir, name))));
  return kept;
};
