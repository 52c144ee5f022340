import "server-only";
import { calculateJwkThumbprint, exportJWK, importSPKI, importX509 } from "jose";
import { type JsonObject, objectIn, objectsIn, readBadgeJson, stringIn } from "@/lib/badge/json";
import { NoBadge } from "@/lib/badge/outcome";
import { identifierIn } from "@/lib/badge/read-ob2";
import type { PublicJwk, TrustedKey } from "@/lib/badge/trust";
import { jwkOfMultibase } from "./multikey";

/** A key as it was pasted: its name where it has one, and what makes it up. */
type Found = { name: string; jwk: JsonObject };

const curves: readonly string[] = ["Ed25519", "P-256", "P-384"];
const isUsable = ({ kty, crv, x, y, n, e }: JsonObject): boolean =>
  kty === "RSA"
    ? Boolean(stringIn(n) && stringIn(e))
    : curves.includes(String(crv)) && Boolean(stringIn(x)) && (kty === "OKP" || Boolean(stringIn(y)));

/** Only what makes a public key up: a private part that was pasted by mistake is left behind. */
const publicPart = ({ kty, crv, x, y, n, e }: JsonObject): PublicJwk => {
  const parts = kty === "RSA" ? { kty, n, e } : kty === "EC" ? { kty, crv, x, y } : { kty, crv, x };
  return parts as unknown as PublicJwk;
};

const fromPem = async (pem: string): Promise<JsonObject> => {
  for (const alg of ["RS256", "ES256", "ES384", "EdDSA"]) {
    const key = await (pem.includes("CERTIFICATE")
      ? importX509(pem, alg, { extractable: true })
      : importSPKI(pem, alg, { extractable: true })
    ).catch(() => null);
    if (key) return (await exportJWK(key)) as JsonObject;
  }
  throw new NoBadge("badge-unreadable");
};

const multibase = /^z[1-9A-HJ-NP-Za-km-z]{40,120}$/;

const fromDidKey = async (did: string): Promise<Found> => {
  const [bare = ""] = did.split("#");
  return { name: bare, jwk: await jwkOfMultibase(bare.slice("did:key:".length)) };
};

/** A method of a DID document, a key of version 2.0, or a bare JWK. */
const fromEntry = async (entry: JsonObject): Promise<Found[]> => {
  const name = identifierIn(entry) ?? stringIn(entry.kid) ?? "";
  const jwk = objectIn(entry.publicKeyJwk) ?? (stringIn(entry.kty) ? entry : null);
  if (jwk) return [{ name: name || (stringIn(jwk.kid) ?? ""), jwk }];
  const pem = stringIn(entry.publicKeyPem);
  if (pem) return [{ name, jwk: await fromPem(pem) }];
  const packed = stringIn(entry.publicKeyMultibase);
  return packed ? [{ name, jwk: await jwkOfMultibase(packed) }] : [];
};

const methods = ["verificationMethod", "assertionMethod", "publicKey", "keys"] as const;

const fromDocument = async (document: JsonObject): Promise<Found[]> => {
  const inside = methods.flatMap((name) => objectsIn(document[name]));
  const found = await Promise.all((inside.length > 0 ? inside : [document]).map(fromEntry));
  const owner = stringIn(document.id) ?? "";
  return found.flat().map((one) => (one.name.startsWith("#") ? { ...one, name: `${owner}${one.name}` } : one));
};

const findKeys = (text: string): Promise<Found[]> | Found[] => {
  const did = /^did:key:z\S+$/.exec(text)?.[0];
  if (did) return fromDidKey(did).then((one) => [one]);
  if (multibase.test(text)) return jwkOfMultibase(text).then((jwk) => [{ name: `did:key:${text}`, jwk }]);
  if (text.startsWith("-----BEGIN")) return fromPem(text).then((jwk) => [{ name: "", jwk }]);
  return fromDocument(readBadgeJson(text));
};

/**
 * The public keys in a text: a JWK or a set of them, PEM (a key or a certificate), multibase, did:key, a DID document, or a key
 * or profile of version 2.0. `name` is for those without a name of their own. Empty where the text holds none.
 */
export const readKeys = async (given: string, name = ""): Promise<TrustedKey[]> => {
  const found = await Promise.resolve(given.trim())
    .then(findKeys)
    .catch((): Found[] => []);
  return Promise.all(
    found
      .filter(({ jwk }) => isUsable(jwk))
      .map(async (one) => {
        const jwk = publicPart(one.jwk);
        const thumbprint = await calculateJwkThumbprint(jwk as never);
        return { thumbprint, name: one.name || name, jwk, retiredOn: null };
      }),
  );
};
