import "server-only";
import type { PublicJwk } from "@/lib/badge/trust";

/** A key as proofs of Data Integrity ask for it (Multikey, W3C Controlled Identifiers 1.0). */
export const multikeyOf = async (jwk: PublicJwk, id: string): Promise<object> => {
  const { fromJwk } =
    jwk.kty === "OKP" ? await import("@digitalbazaar/ed25519-multikey") : await import("@digitalbazaar/ecdsa-multikey");
  const { publicKeyMultibase } = await fromJwk({ jwk, id, controller: id });
  return {
    "@context": "https://w3id.org/security/multikey/v1",
    type: "Multikey",
    id,
    controller: id,
    publicKeyMultibase,
  };
};

/** The key that a multibase text holds ("z6Mk…", "zDn…"); throws where it holds none. */
export const jwkOfMultibase = async (publicKeyMultibase: string): Promise<Record<string, string>> => {
  const key = {
    type: "Multikey",
    id: `did:key:${publicKeyMultibase}`,
    controller: `did:key:${publicKeyMultibase}`,
    publicKeyMultibase,
  };
  if (publicKeyMultibase.startsWith("z6Mk")) {
    const { from, toJwk } = await import("@digitalbazaar/ed25519-multikey");
    return toJwk({ keyPair: await from(key) });
  }
  const { from, toJwk } = await import("@digitalbazaar/ecdsa-multikey");
  return toJwk({ keyPair: await from(key) });
};
