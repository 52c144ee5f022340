import "server-only";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { sha256Hex } from "@/lib/server/digest";

type Kind = "seal" | "time";

const place = (...parts: string[]): string => path.resolve(env().DATA_DIR, ...parts);
const keptIn = (kind: Kind): string => place(`${kind}-roots`);

const readIfThere = (file: string | undefined): Promise<string> =>
  file ? readFile(/*turbopackIgnore: true*/ file, "utf8").catch(() => "") : Promise.resolve("");

/**
 * Keeps a root certificate for ever, in one step: files sealed under it must verify after it is replaced.
 * @param pem PEM
 */
export const keepRoot = async (kind: Kind, pem: string): Promise<void> => {
  const file = path.join(keptIn(kind), `${sha256Hex(pem)}.pem`);
  if ((await readIfThere(file)) === pem) return;
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await mkdir(keptIn(kind), { recursive: true, mode: 0o700 });
  await writeFile(draft, pem, { mode: 0o600 });
  await rename(draft, file);
};

const pemsIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(/*turbopackIgnore: true*/ folder).catch(() => []);
  const pems = names.filter((name) => name.endsWith(".pem")).sort();
  return Promise.all(pems.map((name) => readIfThere(path.join(folder, name))));
};

const each = (pems: readonly string[]): string[] => [...new Set(pems)].filter((pem) => pem !== "");

/**
 * The trusted roots of this installation, in PEM: of every key that ever sealed here, and of the timestamp authorities
 * asked or named in TSA_ROOTS, which count for time only.
 */
export const trustedRoots = async (): Promise<{ roots: string[]; timeRoots: string[] }> => ({
  roots: each([await readIfThere(place("seal", "root.pem")), ...(await pemsIn(keptIn("seal")))]),
  timeRoots: each([await readIfThere(env().TSA_ROOTS), ...(await pemsIn(keptIn("time")))]),
});
