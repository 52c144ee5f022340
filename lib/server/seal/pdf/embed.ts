/**
 * Writes a signature into its reserved place: `before` is where its hexadecimal string opens, `after` where it closes.
 */
export const embed = (file: Uint8Array, before: number, after: number, signature: Uint8Array): Uint8Array => {
  const room = after - before - 2;
  const hex = Buffer.from(signature).toString("hex").toUpperCase().padEnd(room, "0");
  if (hex.length > room) throw new Error("The seal does not fit its place");
  const sealed = Uint8Array.from(file);
  sealed.set(Buffer.from(hex, "latin1"), before + 1);
  return sealed;
};
