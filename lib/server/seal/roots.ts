import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { sha256Hex } from "@/lib/server/digest";
import { filePlace } from "@/lib/server/file/place";

type Kind = "seal" | "time";

const folderOf = (kind: Kind): string => `${kind}-roots`;

/** Files whose names are hashes of what they hold, as they were read first. */
const known = new Map<string, string>();

const readIfThere = (file: string | undefined): Promise<string> =>
  file ? readFile(/*turbopackIgnore: true*/ file, "utf8").catch(() => "") : Promise.resolve("");

const readKept = async (name: string): Promise<string> => {
  const pem = known.get(name) ?? Buffer.from(await filePlace().read(name)).toString("utf8");
  known.set(name, pem);
  return pem;
};

/**
 * Keeps a root certificate for ever, in one step: files sealed under it must verify after it is replaced, on every machine.
 * @param pem PEM
 */
export const keepRoot = async (kind: Kind, pem: string): Promise<void> => {
  const file = `${sha256Hex(pem)}.pem`;
  const isThere = (await filePlace().list(folderOf(kind))).includes(file);
  if (!isThere) await filePlace().write(`${folderOf(kind)}/${file}`, Buffer.from(pem));
};

const pemsIn = async (kind: Kind): Promise<string[]> => {
  const names = (await filePlace().list(folderOf(kind))).filter((name) => name.endsWith(".pem")).sort();
  return Promise.all(names.map((name) => readKept(`${folderOf(kind)}/${name}`)));
};

const each = (pems: readonly string[]): string[] => [...new Set(pems)].filter((pem) => pem !== "");

/**
 * The trusted roots of this installation, in PEM: of every key that ever sealed here, and of the timestamp authorities
 * asked or named in TSA_ROOTS, which count for time only.
 */
export const trustedRoots = async (): Promise<{ roots: string[]; timeRoots: string[] }> => ({
  roots: each([await readIfThere(path.resolve(env().DATA_DIR, "seal", "root.pem")), ...(await pemsIn("seal"))]),
  timeRoots: each([await readIfThere(env().TSA_ROOTS), ...(await pemsIn("time"))]),
});
