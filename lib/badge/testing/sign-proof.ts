import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { createSignCryptosuite as ecdsaJcs } from "@digitalbazaar/ecdsa-jcs-2019-cryptosuite";
import * as ecdsaMultikey from "@digitalbazaar/ecdsa-multikey";
import { cryptosuite as ecdsaRdfc } from "@digitalbazaar/ecdsa-rdfc-2019-cryptosuite";
import * as ed25519Multikey from "@digitalbazaar/ed25519-multikey";
import { Ed25519Signature2020 } from "@digitalbazaar/ed25519-signature-2020";
import { createSignCryptosuite as eddsaJcs } from "@digitalbazaar/eddsa-jcs-2022-cryptosuite";
import { cryptosuite as eddsaRdfc } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import signatures from "jsonld-signatures";
import { secretJwk, type TestKey } from "@/lib/badge/testing/keys";
import { bundledContexts } from "@/lib/server/badge/contexts";

const loader = async (address: string) => {
  const document = bundledContexts.get(address);
  if (!document) throw new Error(`The network is off: ${address}`);
  return { contextUrl: null, documentUrl: address, document };
};

const cryptosuites = {
  "eddsa-rdfc-2022": () => eddsaRdfc,
  "eddsa-jcs-2022": eddsaJcs,
  "ecdsa-rdfc-2019": () => ecdsaRdfc,
  "ecdsa-jcs-2019": ecdsaJcs,
  Ed25519Signature2020: null,
} as const;
export type SuiteName = keyof typeof cryptosuites;

/** A credential with a proof inside, made as its issuer would. */
export const signProof = async (document: object, suite: SuiteName, key: TestKey): Promise<Record<string, unknown>> => {
  const { fromJwk } = key.alg === "EdDSA" ? ed25519Multikey : ecdsaMultikey;
  const pair = await fromJwk({
    jwk: await secretJwk(key),
    secretKey: true,
    id: key.trusted.name,
    controller: key.trusted.name,
  });
  const signer = { ...pair.signer(), id: key.trusted.name };
  const date = "2020-02-01T00:00:00Z";
  const make = cryptosuites[suite];
  return signatures.sign(structuredClone(document), {
    suite: make
      ? new DataIntegrityProof({ signer, date, cryptosuite: make() })
      : new Ed25519Signature2020({ signer, date }),
    purpose: new signatures.purposes.AssertionProofPurpose(),
    documentLoader: loader,
  });
};
