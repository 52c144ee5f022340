import "server-only";
import { env } from "@/lib/env";
import { KeyUnavailable } from "./complete";
import { type Certificate, currentCertificate } from "./current-certificate";

/** Null: the portal will make its own key, and has not yet. */
export type DescribedKey =
  | { is: "own" | "made"; certificate: Certificate | null }
  /** Configured, but cannot be used. */
  | { is: "unavailable"; reason: string };

/** The sealing key as an administrator should know it: whether it is configured, whose, and until when. Makes none. */
export const describeSealingKey = async (vendorName: string): Promise<DescribedKey> => {
  const { SEAL_PKCS12, SEAL_SIGNER } = env();
  try {
    return { is: SEAL_PKCS12 || SEAL_SIGNER ? "own" : "made", certificate: await currentCertificate(vendorName) };
  } catch (error) {
    if (error instanceof KeyUnavailable) return { is: "unavailable", reason: error.message };
    throw error;
  }
};
