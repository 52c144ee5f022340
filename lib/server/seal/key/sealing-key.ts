/** A sealing key: signs without giving out the private key; with its certificate and the chain up to a root. */
export type SealingKey = {
  algorithm: "ECDSA" | "RSA";
  /** A signature with SHA-256 over the data: DER for ECDSA, PKCS #1 v1.5 for RSA. */
  sign: (data: Uint8Array) => Promise<Uint8Array>;
  /** DER. */
  certificate: Uint8Array;
  /** DER, issuer first, root last. */
  chain: readonly Uint8Array[];
  /** The root certificate for verifiers. */
  rootPem: string;
};
