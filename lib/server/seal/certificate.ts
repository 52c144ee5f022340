import type { SealingKey } from "@/lib/server/seal/key";

/**
 * The sealing key of a folder (`root.pem`, `certificate.pem`, `key.pem`, mode 600), made once with a throw-away
 * authority when the folder holds none. Two processes at once end up with the same key.
 */
export const openSealingKey = async (_folder: string, _now: Date): Promise<SealingKey> => {
  throw new Error("not yet");
};
