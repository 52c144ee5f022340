import "server-only";
import { calculateJwkThumbprint, compactVerify, importJWK, type JWK } from "jose";
import type { BadgeClaim } from "@/lib/badge/claim";
import { type JsonObject, objectIn } from "@/lib/badge/json";
import type { BadgeCheck } from "@/lib/badge/judge";
import type { PublicJwk, TrustedIssuer, TrustedKey } from "@/lib/badge/trust";
import { keysNamed } from "./named-keys";

export type ProofFound = Pick<BadgeCheck, "proof" | "key" | "keyRetiredOn">;

export const unproven = (proof: BadgeCheck["proof"]): ProofFound => ({ proof, key: null, keyRetiredOn: null });
export const provenBy = ({ thumbprint, retiredOn }: TrustedKey): ProofFound => ({
  ...{ proof: "proven", key: thumbprint, keyRetiredOn: retiredOn },
});

/** Whether a key is of the kind that an algorithm asks for: no key is ever used as another kind. */
const isFor = ({ kty, crv }: PublicJwk, alg: string): boolean => {
  if (/^(RS|PS)/.test(alg)) return kty === "RSA";
  if (alg === "ES256") return kty === "EC" && crv === "P-256";
  if (alg === "ES384") return kty === "EC" && crv === "P-384";
  return kty === "OKP" && crv === "Ed25519";
};

const isSignedBy = async (token: string, key: TrustedKey, alg: string): Promise<boolean> => {
  if (!isFor(key.jwk, alg)) return false;
  try {
    await compactVerify(token, await importJWK(key.jwk as JWK, alg), { algorithms: [alg] });
    return true;
  } catch {
    return false;
  }
};

/** Keys that a header brings along are known again by their thumbprint, and never used themselves. */
const thumbprintIn = async (header: JsonObject): Promise<string[]> => {
  const jwk = objectIn(header.jwk);
  return jwk ? [await calculateJwkThumbprint(jwk as JWK).catch(() => "")] : [];
};

/**
 * Verifies a compact signature with the issuer's keys, by WebCrypto through jose. A signature that a named key did not make was
 * altered; where the badge names no key, or one that nobody entered, it may be a new key of the issuer's.
 */
export const verifyBadgeToken = async (
  { token, header }: { token: string; header: JsonObject },
  claim: BadgeClaim,
  issuer: TrustedIssuer,
): Promise<ProofFound> => {
  const alg = String(header.alg);
  const brought = await thumbprintIn(header);
  const named = [
    ...claim.keys.flatMap((name) => keysNamed(issuer, claim, name)),
    ...issuer.keys.filter(({ thumbprint }) => brought.includes(thumbprint)),
  ];
  const namesOne = claim.keys.length > 0 || brought.length > 0;
  for (const key of namesOne ? named : issuer.keys) if (await isSignedBy(token, key, alg)) return provenBy(key);
  return unproven(named.length > 0 ? "broken" : "key-unknown");
};
