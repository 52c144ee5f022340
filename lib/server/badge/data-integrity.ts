import "server-only";
import type { BadgeClaim } from "@/lib/badge/claim";
import { type JsonObject, listIn, objectIn, stringIn } from "@/lib/badge/json";
import { identifierIn } from "@/lib/badge/read-ob2";
import { onlySubject, proofsIn } from "@/lib/badge/read-ob3";
import type { TrustedIssuer, TrustedKey } from "@/lib/badge/trust";
import { bundledContexts } from "./contexts";
import { multikeyOf } from "./multikey";
import { keysNamed } from "./named-keys";
import { type ProofFound, provenBy, unproven } from "./signature";

/** `isGraph`: it signs what the words mean (RDF), not the words (JSON). */
type Suite = { curves: readonly string[]; isGraph: boolean; make: () => Promise<object> };

const dataIntegrity = async (cryptosuite: object): Promise<object> => {
  const { DataIntegrityProof } = await import("@digitalbazaar/data-integrity");
  return new DataIntegrityProof({ cryptosuite });
};

/** Cryptosuites by their name in a proof; each is loaded when the first badge needs it. */
const suites: Readonly<Record<string, Suite>> = {
  "eddsa-rdfc-2022": {
    ...{ curves: ["Ed25519"], isGraph: true },
    make: async () => dataIntegrity((await import("@digitalbazaar/eddsa-rdfc-2022-cryptosuite")).cryptosuite),
  },
  "eddsa-jcs-2022": {
    ...{ curves: ["Ed25519"], isGraph: false },
    make: async () =>
      dataIntegrity((await import("@digitalbazaar/eddsa-jcs-2022-cryptosuite")).createVerifyCryptosuite()),
  },
  "ecdsa-rdfc-2019": {
    ...{ curves: ["P-256", "P-384"], isGraph: true },
    make: async () => dataIntegrity((await import("@digitalbazaar/ecdsa-rdfc-2019-cryptosuite")).cryptosuite),
  },
  "ecdsa-jcs-2019": {
    ...{ curves: ["P-256", "P-384"], isGraph: false },
    make: async () =>
      dataIntegrity((await import("@digitalbazaar/ecdsa-jcs-2019-cryptosuite")).createVerifyCryptosuite()),
  },
  Ed25519Signature2020: {
    ...{ curves: ["Ed25519"], isGraph: true },
    make: async () => {
      const { Ed25519Signature2020 } = await import("@digitalbazaar/ed25519-signature-2020");
      return new Ed25519Signature2020();
    },
  },
};

const suiteOf = (proof: JsonObject) => {
  const name = stringIn(proof.type === "DataIntegrityProof" ? proof.cryptosuite : proof.type) ?? "";
  return Object.hasOwn(suites, name) ? suites[name] : undefined;
};

const keysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  const object = objectIn(value);
  return object ? Object.entries(object).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : [];
};

const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  const object = objectIn(value);
  const id = object && stringIn(object.id);
  return object ? [...(id ? [id] : []), ...Object.values(object).flatMap(idsIn)] : [];
};

/**
 * A signature over a graph proves what the words mean, and the portal reads the words. They say the same only where every
 * context is one we know, none is given inside, every word is one of theirs (no keyword of JSON-LD and no address, by which a
 * statement could stand where nobody reads it), and what is read is one thing each.
 */
const isReadAsSigned = ({ proof: _, ...document }: JsonObject): boolean => {
  const contexts = listIn(document["@context"]);
  const { "@context": __, ...rest } = document;
  const subject = onlySubject(document);
  const read = [stringIn(document.id), stringIn(subject.id), identifierIn(subject.achievement)].flatMap(
    (id) => id ?? [],
  );
  const ids = idsIn(document);
  return (
    contexts.every((one) => typeof one === "string" && bundledContexts.has(one)) &&
    !keysIn(rest).some((key) => key.includes("@") || key.includes(":")) &&
    new Set(read).size === read.length &&
    read.every((id) => ids.filter((one) => one === id).length === 1)
  );
};

/** Serves contexts from packages and the one key; whatever else is asked for is refused: nothing here reaches the network. */
const loaderOf = (method: string, key: object) => async (address: string) => {
  const document = address === method ? key : bundledContexts.get(address);
  if (!document) throw new Error(`Not bundled: ${address}`);
  return { contextUrl: null, documentUrl: address, document };
};

const isProvenBy = async (document: JsonObject, proof: JsonObject, key: TrustedKey): Promise<boolean> => {
  const [suite, method] = [suiteOf(proof), identifierIn(proof.verificationMethod)];
  if (!suite || !method || !suite.curves.includes(key.jwk.crv ?? "")) return false;
  const [{ default: signatures }, multikey] = await Promise.all([
    import("jsonld-signatures"),
    multikeyOf(key.jwk, method),
  ]);
  const controller = { id: method, assertionMethod: [method] };
  const { verified } = await signatures.verify(
    { ...document, proof },
    {
      suite: await suite.make(),
      purpose: new signatures.purposes.AssertionProofPurpose({ controller }),
      documentLoader: loaderOf(method, multikey),
    },
  );
  return verified;
};

/** Verifies the proofs inside of a credential with the issuer's keys; one that holds is enough. */
export const verifyProofs = async (
  document: JsonObject,
  claim: BadgeClaim,
  issuer: TrustedIssuer,
): Promise<ProofFound> => {
  let [isNamed, isForeign] = [false, false];
  for (const proof of proofsIn(document)) {
    const suite = suiteOf(proof);
    const keys = keysNamed(issuer, claim, identifierIn(proof.verificationMethod) ?? "");
    if (!suite || keys.length === 0) continue;
    if (suite.isGraph && !isReadAsSigned(document)) {
      isForeign = true;
      continue;
    }
    isNamed = true;
    for (const key of keys) if (await isProvenBy(document, proof, key)) return provenBy(key);
  }
  return unproven(isNamed ? "broken" : isForeign ? "context-unknown" : "key-unknown");
};
