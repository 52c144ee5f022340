import { randomBytes } from "node:crypto";
import { fromHex, toBase64Url } from "@/lib/digest/base64url";
import { sha256 } from "@/lib/digest/sha256";

type Bytes = Uint8Array<ArrayBuffer>;
type Cbor = number | string | Bytes | [Cbor, Cbor][];

const bytesOf = (...parts: (Uint8Array | number[])[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
const text = (said: string): Bytes => bytesOf(new TextEncoder().encode(said));

const head = (major: number, value: number): number[] =>
  value < 24
    ? [(major << 5) | value]
    : value < 256
      ? [(major << 5) | 24, value]
      : [(major << 5) | 25, value >> 8, value & 0xff];

/** The little of CBOR that a registration needs (RFC 8949). */
const cbor = (value: Cbor): Bytes => {
  if (typeof value === "number") return bytesOf(value < 0 ? head(1, -1 - value) : head(0, value));
  if (typeof value === "string") return bytesOf(head(3, text(value).length), text(value));
  if (value instanceof Uint8Array) return bytesOf(head(2, value.length), value);
  return bytesOf(head(5, value.length), ...value.flatMap(([key, one]) => [cbor(key), cbor(one)]));
};

const raw = (base64url: string | undefined): Bytes => bytesOf(Buffer.from(base64url ?? "", "base64url"));

const algorithms = {
  ES256: {
    make: { name: "ECDSA", namedCurve: "P-256" },
    sign: { name: "ECDSA", hash: "SHA-256" },
    cose: ({ x, y }: JsonWebKey): Cbor => [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, raw(x)],
      [-3, raw(y)],
    ],
  },
  RS256: {
    make: {
      name: "RSASSA-PKCS1-v1_5",
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: "SHA-256",
    },
    sign: { name: "RSASSA-PKCS1-v1_5" },
    cose: ({ n, e }: JsonWebKey): Cbor => [
      [1, 3],
      [3, -257],
      [-1, raw(n)],
      [-2, raw(e)],
    ],
  },
  EdDSA: {
    make: { name: "Ed25519" },
    sign: { name: "Ed25519" },
    cose: ({ x }: JsonWebKey): Cbor => [
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, raw(x)],
    ],
  },
};

const derInteger = (number: Uint8Array): number[] => {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = [...number.subarray(first < 0 ? number.length - 1 : first)];
  const signed = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits;
  return [0x02, signed.length, ...signed];
};

/** Authenticators write ECDSA signatures as DER, WebCrypto as two plain numbers. */
const asDer = (plain: Bytes): Bytes => {
  const numbers = [...derInteger(plain.subarray(0, 32)), ...derInteger(plain.subarray(32))];
  return bytesOf([0x30, numbers.length], numbers);
};

export type Site = { rpId: string; origin: string };
/** What may be other than it should. */
export type Whim = { counter?: number; flags?: number; origin?: string; type?: string; rpId?: string };

const clientData = (type: string, challenge: string, origin: string): Bytes =>
  text(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

const present = 0x01 | 0x04;
const withKey = 0x40;

/** An authenticator in code, with a real key: registers and signs as WebAuthn says, or as a test wants it not to. */
export const makeAuthenticator = async (site: Site, kind: keyof typeof algorithms = "ES256") => {
  const { make, sign, cose } = algorithms[kind];
  const keys = (await crypto.subtle.generateKey(make, true, ["sign", "verify"])) as CryptoKeyPair;
  const id = bytesOf(randomBytes(32));
  const credentialId = toBase64Url(id);
  const coseKey = cbor(cose(await crypto.subtle.exportKey("jwk", keys.publicKey)));
  let uses = 0;

  const dataOf = (flags: number, { counter = uses, rpId = site.rpId }: Whim): Bytes =>
    bytesOf(fromHex(sha256(rpId)), [
      flags,
      counter >>> 24,
      (counter >> 16) & 0xff,
      (counter >> 8) & 0xff,
      counter & 0xff,
    ]);

  const register = (challenge: string, whim: Whim = {}) => {
    const attested = bytesOf(new Uint8Array(16), [id.length >> 8, id.length & 0xff], id, coseKey);
    const authData = bytesOf(dataOf(whim.flags ?? present | withKey, whim), attested);
    const attestationObject = cbor([
      ["fmt", "none"],
      ["attStmt", []],
      ["authData", authData],
    ]);
    return {
      ...{ id: credentialId, rawId: credentialId, type: "public-key" as const, clientExtensionResults: {} },
      response: {
        clientDataJSON: toBase64Url(clientData(whim.type ?? "webauthn.create", challenge, whim.origin ?? site.origin)),
        attestationObject: toBase64Url(attestationObject),
        transports: ["internal" as const],
      },
    };
  };

  const assert = async (challenge: string, whim: Whim = {}) => {
    uses += 1;
    const authData = dataOf(whim.flags ?? present, whim);
    const client = clientData(whim.type ?? "webauthn.get", challenge, whim.origin ?? site.origin);
    const signed = await crypto.subtle.sign(sign, keys.privateKey, bytesOf(authData, fromHex(sha256(client))));
    const signature = kind === "ES256" ? asDer(bytesOf(new Uint8Array(signed))) : new Uint8Array(signed);
    return {
      ...{ id: credentialId, rawId: credentialId, type: "public-key" as const, clientExtensionResults: {} },
      response: {
        clientDataJSON: toBase64Url(client),
        authenticatorData: toBase64Url(authData),
        signature: toBase64Url(signature),
      },
    };
  };

  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", keys.publicKey)));
  return { credentialId, publicKey, coseKey: toBase64Url(coseKey), register, assert };
};

export type Authenticator = Awaited<ReturnType<typeof makeAuthenticator>>;
