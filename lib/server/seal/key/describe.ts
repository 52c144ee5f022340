import "server-only";
import { X509Certificate } from "node:crypto";
import { env } from "@/lib/env";
import { KeyUnavailable } from "./complete";
import { configuredKey } from "./configured";

type DescribedKey =
  | { is: "own" | "made"; subject: string; endsAt: Date }
  /** Configured, but cannot be used. */
  | { is: "unavailable"; reason: string };

/** The sealing key as an administrator should know it: whether it is configured, whose, and until when. */
export const describeSealingKey = async (vendorName: string): Promise<DescribedKey> => {
  const { SEAL_PKCS12, SEAL_SIGNER } = env();
  try {
    const { subject, validTo } = new X509Certificate((await configuredKey(vendorName)).certificate);
    const is = SEAL_PKCS12 || SEAL_SIGNER ? "own" : "made";
    return { is, subject: subject.split("\n").join(", "), endsAt: new Date(validTo) };
  } catch (error) {
    if (error instanceof KeyUnavailable) return { is: "unavailable", reason: error.message };
    throw error;
  }
};
