import { createPublicKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { issuerAddress, testKeys } from "@/lib/badge/testing/keys";
import { readKeys } from "./keys";
import { multikeyOf } from "./multikey";

const keys = await testKeys();
const bare = (key: typeof keys.ed, name: string) => ({ ...key.trusted, name });
const pemOf = ({ secret }: typeof keys.ed) =>
  createPublicKey(secret).export({ format: "pem", type: "spki" }).toString();
const multibaseOf = async ({ jwk }: typeof keys.ed): Promise<string> =>
  ((await multikeyOf(jwk, "x")) as { publicKeyMultibase: string }).publicKeyMultibase;

describe("the keys of an issuer", () => {
  it.each(["ed", "ec", "rsa"] as const)("are read from a JWK, a set and PEM: %s", async (name) => {
    const key = keys[name];
    const jwk = { ...key.jwk, kid: "k1", use: "sig" };
    expect(await readKeys(JSON.stringify(jwk))).toEqual([bare(key, "k1")]);
    expect(await readKeys(JSON.stringify({ keys: [jwk, keys.ed.jwk] }), "given")).toHaveLength(2);
    expect(await readKeys(pemOf(key), "given")).toEqual([bare(key, "given")]);
  });

  it.each(["ed", "ec"] as const)("are read from multibase and did:key: %s", async (name) => {
    const text = await multibaseOf(keys[name]);
    for (const given of [text, `did:key:${text}`, `did:key:${text}#${text}`])
      expect(await readKeys(given)).toEqual([bare(keys[name], `did:key:${text}`)]);
  });

  it("are read from a DID document, a profile of version 2.0 and a key of it", async () => {
    const document = {
      id: "did:web:badges.example.org",
      verificationMethod: [
        { id: "#a", type: "JsonWebKey", publicKeyJwk: keys.ec.jwk },
        { id: "did:web:badges.example.org#b", type: "Multikey", publicKeyMultibase: await multibaseOf(keys.ed) },
      ],
      assertionMethod: ["#a"],
    };
    expect((await readKeys(JSON.stringify(document))).map(({ name }) => name)).toEqual([
      "did:web:badges.example.org#a",
      "did:web:badges.example.org#b",
    ]);
    const key = { id: `${issuerAddress}#rsa`, type: "CryptographicKey", publicKeyPem: pemOf(keys.rsa) };
    expect(await readKeys(JSON.stringify(key))).toEqual([keys.rsa.trusted]);
    expect(await readKeys(JSON.stringify({ id: issuerAddress, type: "Issuer", publicKey: key }))).toEqual([
      keys.rsa.trusted,
    ]);
  });

  it("are kept without a private part that was pasted by mistake", async () => {
    const [key] = await readKeys(JSON.stringify(keys.ec.secret.export({ format: "jwk" })));
    expect(key?.jwk).toEqual(keys.ec.jwk);
  });

  it.each([
    "",
    "hello",
    "{",
    '{"kty":"oct","k":"AA"}',
    "z6Mkxxxx",
    "-----BEGIN PUBLIC KEY-----\nAA\n-----END PUBLIC KEY-----",
    "did:key:zzz",
  ])("are none in %j", async (text) => {
    expect(await readKeys(text)).toEqual([]);
  });
});
