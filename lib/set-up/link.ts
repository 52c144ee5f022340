import { createHmac } from "node:crypto";

/**
 * The secret of the set-up link: from the installation's own secret, so that each start can show it again and nothing is
 * stored. It is spent once there is a programme.
 */
export const setUpSecret = (authSecret: string): string =>
  createHmac("sha256", authSecret).update("set-up link").digest("base64url");
