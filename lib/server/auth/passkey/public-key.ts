import "server-only";
import { createPublicKey, type JsonWebKey } from "node:crypto";
import { cose, decodeCredentialPublicKey, isoBase64URL } from "@simplewebauthn/server/helpers";

const part = (value: unknown): string => {
  if (!(value instanceof Uint8Array)) throw new Error("A passkey's public key lacks a part");
  return Buffer.from(value).toString("base64url");
};

const jwkOf = (key: ReturnType<typeof decodeCredentialPublicKey>): JsonWebKey => {
  if (cose.isCOSEPublicKeyEC2(key))
    return { kty: "EC", crv: "P-256", x: part(key.get(cose.COSEKEYS.x)), y: part(key.get(cose.COSEKEYS.y)) };
  if (cose.isCOSEPublicKeyRSA(key))
    return { kty: "RSA", n: part(key.get(cose.COSEKEYS.n)), e: part(key.get(cose.COSEKEYS.e)) };
  if (cose.isCOSEPublicKeyOKP(key)) return { kty: "OKP", crv: "Ed25519", x: part(key.get(cose.COSEKEYS.x)) };
  throw new Error("A passkey of a kind the portal did not ask for");
};

/** A registered key as SubjectPublicKeyInfo, in DER and base64url. @throws where it is of no supported type */
export const toSpki = (coseKey: string): string => {
  const key = createPublicKey({ key: jwkOf(decodeCredentialPublicKey(isoBase64URL.toBuffer(coseKey))), format: "jwk" });
  return key.export({ type: "spki", format: "der" }).toString("base64url");
};
