import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/digest/sha256";

/** Only this hash is stored, so that a person who reads the database cannot follow the link. */
export const hashLinkSecret = (secret: string): string => sha256(secret);

/** A secret of 256 bits for a path, and the hash that is stored. */
export const newLinkSecret = (): { secret: string; hash: string } => {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashLinkSecret(secret) };
};
