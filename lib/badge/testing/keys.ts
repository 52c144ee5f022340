import { createECDH, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { calculateJwkThumbprint, exportJWK } from "jose";
import type { PublicJwk, TrustedKey } from "@/lib/badge/trust";
import { sha256 } from "@/lib/digest/sha256";

/** A key pair of an issuer that only tests know. */
export type TestKey = { alg: "RS256" | "ES256" | "EdDSA"; secret: KeyObject; jwk: PublicJwk; trusted: TrustedKey };

const jwkOf = (secret: KeyObject): PublicJwk =>
  createPublicKey(secret).export({ format: "jwk" }) as unknown as PublicJwk;

const testKey = async (alg: TestKey["alg"], secret: KeyObject, name: string): Promise<TestKey> => {
  const jwk = jwkOf(secret);
  const thumbprint = await calculateJwkThumbprint(jwk as never);
  return { alg, secret, jwk, trusted: { thumbprint, name, jwk, retiredOn: null } };
};

/** Ed25519 from a word: the same key every time. */
const ed25519From = (word: string): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${sha256(word)}`, "hex"),
    ...{ format: "der", type: "pkcs8" },
  });

const p256From = (word: string): KeyObject => {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(sha256(word), "hex"));
  const [point, d] = [pair.getPublicKey(), pair.getPrivateKey()];
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  return createPrivateKey({
    key: { kty: "EC", crv: "P-256", x, y, d: d.toString("base64url") } as never,
    format: "jwk",
  });
};

export const issuerAddress = "https://badges.example.org/issuer";

/** Keys of one issuer; the same on every run, but for RSA, which no seed makes. */
export const testKeys = async (word = "issuer") => ({
  ed: await testKey("EdDSA", ed25519From(word), `${issuerAddress}#ed`),
  ec: await testKey("ES256", p256From(word), `${issuerAddress}#ec`),
  rsa: await testKey("RS256", generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey, `${issuerAddress}#rsa`),
});
export type TestKeys = Awaited<ReturnType<typeof testKeys>>;

/** The whole pair as JSON, for signing suites. */
export const secretJwk = ({ secret }: TestKey) => exportJWK(secret);
