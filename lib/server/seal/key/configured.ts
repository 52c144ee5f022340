import "server-only";
import path from "node:path";
import { env } from "@/lib/env";
import { keepRoot } from "@/lib/server/seal/roots";
import { openSealingKey } from "./certificate";
import { openPkcs12 } from "./open-pkcs12";
import type { SealingKey } from "./sealing-key";
import { openSigner } from "./signer";

const openKey = (vendorName: string): Promise<SealingKey> => {
  const { SEAL_PKCS12, SEAL_PASSWORD_FILE, SEAL_SIGNER, SEAL_CERTIFICATES } = env();
  if (SEAL_PKCS12) return openPkcs12(SEAL_PKCS12, SEAL_PASSWORD_FILE ?? "");
  if (SEAL_SIGNER) return openSigner(SEAL_SIGNER, SEAL_CERTIFICATES ?? "");
  return openSealingKey(path.resolve(env().DATA_DIR, "seal"), vendorName, new Date());
};

/**
 * The configured sealing key: a PKCS #12 file, a program that signs, or, without either, a key created in the data
 * folder at first need.
 * @throws KeyUnavailable
 */
export const configuredKey = async (vendorName: string): Promise<SealingKey> => {
  const key = await openKey(vendorName);
  await keepRoot("seal", key.rootPem);
  return key;
};
