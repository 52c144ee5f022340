/** What seals: a private key that never leaves this process, its certificate and the chain up to a root. */
export type SealingKey = {
  /** PEM, PKCS#8. */
  privateKey: string;
  /** DER. */
  certificate: Uint8Array;
  /** DER, issuer first, root last. */
  chain: readonly Uint8Array[];
  /** What a verifier is given to trust. */
  rootPem: string;
};
