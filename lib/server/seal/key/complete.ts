import { X509Certificate } from "node:crypto";
import { isIssuedBy, readCertificate, sameBytes } from "@/lib/verify/cms/chain";
import type { SealingKey } from "./sealing-key";

/** The sealing key cannot be used as configured; the message says why and holds no secret. */
export class KeyUnavailable extends Error {}

export const fail = (why: string): never => {
  throw new KeyUnavailable(why);
};

const pemOf = (der: Uint8Array): string => new X509Certificate(der).toString();

const issuerAmong = async (der: Uint8Array, others: readonly Uint8Array[]): Promise<Uint8Array | null> => {
  for (const other of others) if (await isIssuedBy(readCertificate(der), readCertificate(other))) return other;
  return null;
};

/** The chain from certificates in any order, issuer first, root last; the certificate itself where it has no issuer. */
const chainOf = async (leaf: Uint8Array, others: readonly Uint8Array[]): Promise<Uint8Array[]> => {
  const rest = others.filter((one) => !sameBytes(one, leaf));
  const issuer = await issuerAmong(leaf, rest);
  return issuer ? [issuer, ...(await chainOf(issuer, rest))] : [];
};

/** A sealing key with its certificate, chain and root. */
export const completeKey = async (
  signing: Pick<SealingKey, "algorithm" | "sign">,
  certificate: Uint8Array,
  others: readonly Uint8Array[],
): Promise<SealingKey> => {
  const chain = await chainOf(certificate, others);
  return { ...signing, certificate, chain, rootPem: pemOf(chain.at(-1) ?? certificate) };
};
