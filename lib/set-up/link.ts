import { sha256 } from "@/lib/digest/sha256";

/**
 * The secret of the set-up link, 256 bits as every link's: from the installation's own secret, so that each start can show it
 * again and nothing is stored. It is spent once there is a programme.
 */
export const setUpSecret = (authSecret: string): string =>
  Buffer.from(sha256(`set-up link|${authSecret}`), "hex").toString("base64url");
