import "server-only";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { timeRoots } from "@/lib/server/time/configured";
import { openSealingKey } from "./certificate";
import type { SealingKey } from "./key";
import { openPkcs12 } from "./pkcs12-key";
import { openSigner } from "./signer-key";

const place = (...parts: string[]): string => path.resolve(env().DATA_DIR, ...parts);
const keptRoots = (): string => place("seal-roots");

const openKey = (vendorName: string): Promise<SealingKey> => {
  const { SEAL_PKCS12, SEAL_PASSWORD_FILE, SEAL_SIGNER, SEAL_CERTIFICATES } = env();
  if (SEAL_PKCS12) return openPkcs12(SEAL_PKCS12, SEAL_PASSWORD_FILE ?? "");
  if (SEAL_SIGNER) return openSigner(SEAL_SIGNER, SEAL_CERTIFICATES ?? "");
  return openSealingKey(place("seal"), vendorName, new Date());
};

/** Whatever seals once is verified for ever: its root stays known after the key is replaced. */
const keepRoot = async (pem: string): Promise<void> => {
  const name = `${createHash("sha256").update(pem).digest("hex")}.pem`;
  await mkdir(keptRoots(), { recursive: true, mode: 0o700 });
  await writeFile(path.join(keptRoots(), name), pem, { mode: 0o600 });
};

/**
 * The key the programme seals with, as configured: a PKCS #12 file, a program that signs, or without either one made at
 * first need in the data folder. @throws KeyUnavailable
 */
export const configuredKey = async (vendorName: string): Promise<SealingKey> => {
  const key = await openKey(vendorName);
  await keepRoot(key.rootPem);
  return key;
};

const pemsIn = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch(() => []);
  const pems = names.filter((name) => name.endsWith(".pem")).sort();
  return Promise.all(pems.map((name) => readFile(path.join(/*turbopackIgnore: true*/ folder, name), "utf8")));
};

/**
 * What this installation's agreements verify under, in PEM: the root of every key that ever sealed here, and the roots of
 * timestamp authorities, which answer for time and never for a seal.
 */
export const trustedRoots = async (): Promise<{ roots: string[]; timeRoots: string[] }> => {
  const made = await readFile(place("seal", "root.pem"), "utf8").catch(() => "");
  return {
    roots: [...new Set([made, ...(await pemsIn(keptRoots()))])].filter((pem) => pem !== ""),
    timeRoots: timeRoots(),
  };
};
