import { createPublicKey, X509Certificate } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { sameBytes } from "@/lib/verify/cms/chain";
import { completeKey, fail } from "./complete";
import { readPkcs12 } from "./pkcs12";
import { signingWithDer } from "./private-key";
import type { SealingKey } from "./sealing-key";

/** Reads a secret file; refuses it where other accounts can read it. */
const readSecret = async (name: string, file: string): Promise<Buffer> => {
  const found = await stat(/*turbopackIgnore: true*/ file).catch(() => fail(`${name}: the file cannot be read`));
  if ((found.mode & 0o077) !== 0) fail(`${name}: others may read the file; its mode must be 600`);
  return readFile(/*turbopackIgnore: true*/ file);
};

const publicKeyOf = (der: Uint8Array): Uint8Array =>
  new Uint8Array(createPublicKey(new X509Certificate(der).toString()).export({ format: "der", type: "spki" }));

const readBags = (file: Uint8Array, password: string) =>
  readPkcs12(file, password).catch(() => fail("SEAL_PKCS12: the password is wrong, or the file is not PKCS #12"));

/** Opens the sealing key of a PKCS #12 file. @throws KeyUnavailable */
export const openPkcs12 = async (file: string, passwordFile: string): Promise<SealingKey> => {
  const bytes = await readSecret("SEAL_PKCS12", file);
  const password = (await readSecret("SEAL_PASSWORD_FILE", passwordFile)).toString("utf8").replace(/\r?\n$/, "");
  const { keys, certificates } = await readBags(bytes, password);
  const [key, ...more] = keys;
  if (!key || more.length > 0) return fail("SEAL_PKCS12: the file must hold exactly one private key");
  const { publicKey, ...signing } = signingWithDer(key);
  const certificate = certificates.find((one) => sameBytes(publicKeyOf(one), publicKey));
  return certificate
    ? completeKey(signing, certificate, certificates)
    : fail("SEAL_PKCS12: no certificate is of the private key");
};
