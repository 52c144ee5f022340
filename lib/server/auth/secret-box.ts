import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Secret } from "otpauth";
import { env } from "@/lib/env";

const algorithm = "aes-256-gcm";
const version = "v1";

const key = (): Buffer =>
  Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "partner-connect-portal", "totp-secret", 32));

/** Encrypts a small secret for one account; it cannot be opened for another account. */
export const sealSecret = (accountId: string, secret: string): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(accountId));
  const content = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [version, ...[nonce, cipher.getAuthTag(), content].map((part) => part.toString("base64url"))].join(".");
};

/** Throws where the text was changed, belongs to another account, or was sealed under another AUTH_SECRET. */
export const openSecret = (accountId: string, sealed: string): string => {
  const [found, ...parts] = sealed.split(".");
  const [nonce, tag, content] = parts.map((part) => Buffer.from(part, "base64url"));
  if (found !== version || !nonce || !tag || !content) throw new Error("Not a sealed secret");
  const decipher = createDecipheriv(algorithm, key(), nonce, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(tag);
  return Buffer.concat([decipher.update(content), decipher.final()]).toString("utf8");
};

/**
 * The secret of an authenticator that one session of an account is shown until its first code: the same at each look, nowhere
 * kept, and another one for every other session, so that whoever has the password alone does not learn it beforehand.
 */
export const enrolmentSecret = (accountId: string, sessionId: string): string => {
  const purpose = `totp-enrolment|${accountId}|${sessionId}`;
  return new Secret({ buffer: hkdfSync("sha256", env().AUTH_SECRET, "partner-connect-portal", purpose, 20) }).base32;
};
