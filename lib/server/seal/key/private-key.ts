import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import { promisify } from "node:util";
import type { SealingKey } from "./sealing-key";

const signAsync = promisify(sign) as (algorithm: string, data: Uint8Array, key: KeyObject) => Promise<Buffer>;

/** The algorithm of a public key: ECDSA or RSA. @throws where it is neither */
export const keyAlgorithm = (key: KeyObject): SealingKey["algorithm"] => {
  const type = key.asymmetricKeyType;
  if (type !== "ec" && type !== "rsa") throw new Error(`A sealing key is ECDSA or RSA, not ${type}`);
  return type === "rsa" ? "RSA" : "ECDSA";
};

const signer = (key: KeyObject): Pick<SealingKey, "algorithm" | "sign"> => ({
  algorithm: keyAlgorithm(key),
  sign: async (data) => new Uint8Array(await signAsync("sha256", data, key)),
});

/** Signs with a private key held in this process. @param pem PKCS #8 */
export const signingWith = (pem: string) => signer(createPrivateKey(pem));

/** The same from PKCS #8 in DER, with the public key in DER to find its certificate by. */
export const signingWithDer = (pkcs8: Uint8Array) => {
  const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }));
  return { ...signer(key), publicKey };
};
