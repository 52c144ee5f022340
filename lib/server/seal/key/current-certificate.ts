import "server-only";
import { X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/env";
import { isFileError } from "@/lib/server/file/durable";
import { configuredKey } from "./configured";

export type Certificate = { subject: string; endsAt: Date };

/** The certificate in the data folder, which the set-up or the first seal makes; null before. */
const ownCertificate = async (): Promise<Buffer | null> => {
  try {
    return await readFile(path.resolve(/*turbopackIgnore: true*/ env().DATA_DIR, "seal", "certificate.pem"));
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null;
    throw error;
  }
};

/**
 * The certificate that seals now, without making one; null where nothing was sealed yet and none is configured.
 * @throws KeyUnavailable
 */
export const currentCertificate = async (vendorName: string): Promise<Certificate | null> => {
  const isConfigured = Boolean(env().SEAL_PKCS12 || env().SEAL_SIGNER);
  const certificate = isConfigured ? (await configuredKey(vendorName)).certificate : await ownCertificate();
  if (!certificate) return null;
  const { subject, validTo } = new X509Certificate(certificate);
  return { subject: subject.split("\n").join(", "), endsAt: new Date(validTo) };
};
