import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import type { SealingKey } from "./key";

const signAsync = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

/** Signs with a private key held in this process. @param pem PKCS #8. @throws when it is neither ECDSA nor RSA */
export const signingWith = (pem: string): Pick<SealingKey, "algorithm" | "sign"> => {
  const key = createPrivateKey(pem);
  const type = key.asymmetricKeyType;
  if (type !== "ec" && type !== "rsa") throw new Error(`A sealing key is ECDSA or RSA, not ${type}`);
  return {
    algorithm: type === "rsa" ? "RSA" : "ECDSA",
    sign: async (data) => new Uint8Array(await signAsync("sha256", data, key)),
  };
};
