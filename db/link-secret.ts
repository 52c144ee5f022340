import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/sha256";

/** A secret of 256 bits for a path, and the hash that is kept: whoever reads the database cannot follow the link. */
export const newLinkSecret = (): { secret: string; hash: string } => {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: sha256(secret) };
};
