import { createHash } from "node:crypto";

/** SHA-256 as 64 lower-case hexadecimal digits, by the runtime's own cryptography: for whole files. */
export const sha256Hex = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex");

/** SHA-256 as 32 bytes. */
export const sha256Raw = (content: Uint8Array | string): Uint8Array => createHash("sha256").update(content).digest();
