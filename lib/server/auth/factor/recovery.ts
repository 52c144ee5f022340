import { createHmac, hkdfSync, randomInt } from "node:crypto";
import { env } from "@/lib/env";

const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const count = 10;

const newCode = (): string => Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join("");

export const newRecoveryCodes = (): string[] => Array.from({ length: count }, newCode);

/** A keyed hash, so that 50-bit codes cannot be searched from a stolen table alone. */
export const recoveryHash = (accountId: string, code: string): string => {
  const key = Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "partner-connect-portal", "recovery-code", 32));
  return createHmac("sha256", key).update(`${accountId}:${code}`).digest("hex");
};
