import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";
import { isFileError } from "@/lib/server/file/durable";
import { signingWith } from "./private-key";
import type { SealingKey } from "./sealing-key";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const year = 365.25 * 86_400_000;
const secure = { mode: 0o600, flag: "wx" };
const purposes = { emailProtection: "1.3.6.1.5.5.7.3.4", documentSigning: "1.3.6.1.5.5.7.3.36" };

const serialNumber = () => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString("hex");
};

/** A distinguished name by its parts: written as one text, a comma or a plus in the name of a company would end a part. */
const nameOf = (commonName: string, organisation: string): Name =>
  new Name([{ CN: [{ utf8String: commonName }] }, { O: [{ utf8String: organisation }] }]);

const newKeys = () => webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);

const newAuthority = async (name: string, now: Date) => {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: nameOf(`${name} demonstration authority`, name),
    notBefore: new Date(now.getTime() - 3_600_000),
    notAfter: new Date(now.getTime() + 10 * year),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { keys, certificate };
};

const newSealingCertificate = async (name: string, now: Date) => {
  const authority = await newAuthority(name, now);
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: nameOf(`${name} seal`, name),
    issuer: authority.certificate.subjectName,
    notBefore: new Date(now.getTime() - 3_600_000),
    notAfter: new Date(now.getTime() + 3 * year),
    publicKey: keys.publicKey,
    signingKey: authority.keys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      new ExtendedKeyUsageExtension([purposes.emailProtection, purposes.documentSigning]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(authority.certificate),
    ],
  });
  const pkcs8 = await webcrypto.subtle.exportKey("pkcs8", keys.privateKey);
  return {
    "key.pem": PemConverter.encode(pkcs8, "PRIVATE KEY"),
    "certificate.pem": certificate.toString("pem"),
    "root.pem": authority.certificate.toString("pem"),
  };
};

/**
 * Writes a new key, its certificate and its authority's root to a folder that must not hold them yet. The authority's
 * own key is never written.
 * @param name who seals, printed in the certificate
 */
export const writeNewKey = async (folder: string, name: string, now: Date): Promise<void> => {
  for (const [file, pem] of Object.entries(await newSealingCertificate(name, now)))
    await writeFile(join(/*turbopackIgnore: true*/ folder, file), `${pem.trim()}\n`, secure);
};

const readKey = async (folder: string): Promise<SealingKey> => {
  const [privateKey, certificate, root] = await Promise.all(
    ["key.pem", "certificate.pem", "root.pem"].map((name) =>
      readFile(join(/*turbopackIgnore: true*/ folder, name), "utf8"),
    ),
  );
  const der = (pem = "") => new Uint8Array(new X509Certificate(pem).rawData);
  return { ...signingWith(privateKey ?? ""), certificate: der(certificate), chain: [der(root)], rootPem: root ?? "" };
};

const create = async (folder: string, name: string, now: Date): Promise<void> => {
  const draft = `${folder}.${randomBytes(6).toString("hex")}`;
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeNewKey(draft, name, now);
    await chmod(draft, 0o700);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!isFileError(error, "ENOTEMPTY", "EEXIST", "EPERM")) throw error;
  }
};

/**
 * Opens the sealing key of a folder (`key.pem`, `certificate.pem`, `root.pem`, mode 600); creates it with a
 * demonstration authority where the folder is empty. Two processes that start at once get the same key.
 * @param name who seals, printed in the certificate
 */
export const openSealingKey = async (folder: string, name: string, now: Date): Promise<SealingKey> => {
  try {
    return await readKey(folder);
  } catch (error) {
    if (!isFileError(error, "ENOENT")) throw error;
  }
  await create(folder, name, now);
  return readKey(folder);
};
