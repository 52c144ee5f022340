/** SHA-256 of some bytes, 32 bytes. */
export const sha256Bytes = async (...parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  digestBy("SHA-256", ...parts);

/** @param name a hash as WebCrypto calls it, "SHA-256" */
export const digestBy = async (name: string, ...parts: readonly Uint8Array[]): Promise<Uint8Array> => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest(name, whole));
};

/** Lower-case hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
