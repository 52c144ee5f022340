import { fromBER } from "asn1js";
import { type BasicConstraints, Certificate, type RelativeDistinguishedNames } from "pkijs";
import { isDer } from "./der";
import { isSignedBy } from "./signature";

const extension = {
  basicConstraints: "2.5.29.19",
  keyUsage: "2.5.29.15",
  extendedKeyUsage: "2.5.29.37",
  subjectAltName: "2.5.29.17",
  certificatePolicies: "2.5.29.32",
};
const understood = new Set(Object.values(extension));
const longestPath = 8;
const largestPool = 32;
const keyCertSign = 0x04;

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

export const toDer = (certificate: Certificate): Uint8Array => new Uint8Array(certificate.toSchema().toBER(false));

/** @throws when the bytes are not a certificate in DER */
export const readCertificate = (der: Uint8Array): Certificate => {
  if (!isDer(der)) throw new Error("Not a certificate in DER");
  return new Certificate({ schema: fromBER(der).result });
};

/** Reads the certificates of a PEM text as DER. @throws where one of them is not a certificate */
export const certificatesOfPem = (pem: string): Uint8Array[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(([, body = ""]) => {
    const der = Uint8Array.from(atob(body.replace(/\s/g, "")), (c) => c.charCodeAt(0));
    readCertificate(der);
    return der;
  });

export const findExtension = (certificate: Certificate, id: string) =>
  certificate.extensions?.find((one) => one.extnID === id);

const nameBytes = (name: RelativeDistinguishedNames): Uint8Array => new Uint8Array(name.toSchema().toBER(false));
const isIssuerName = (child: Certificate, parent: Certificate): boolean =>
  sameBytes(nameBytes(child.issuer), nameBytes(parent.subject));

/** The first byte of the key usage bits; null where the certificate does not restrict its key. */
export const readKeyUsage = (certificate: Certificate): number | null => {
  const found = findExtension(certificate, extension.keyUsage);
  if (!found) return null;
  const bits = fromBER(found.extnValue.valueBlock.valueHexView).result;
  return "valueHexView" in bits.valueBlock ? ((bits.valueBlock.valueHexView as Uint8Array)[0] ?? 0) : 0;
};

/** Most issuers that may follow below this certificate; null where it may not issue any. */
const roomBelow = (certificate: Certificate): number | null => {
  const constraints = findExtension(certificate, extension.basicConstraints)?.parsedValue as
    | BasicConstraints
    | undefined;
  const usage = readKeyUsage(certificate);
  if (constraints?.cA !== true || (usage !== null && !(usage & keyCertSign))) return null;
  const length = constraints.pathLenConstraint;
  return typeof length === "number" ? length : longestPath;
};

export const isAuthority = (certificate: Certificate): boolean => roomBelow(certificate) !== null;

/** True where the parent's name and key signed the child. */
export const isIssuedBy = async (child: Certificate, parent: Certificate): Promise<boolean> =>
  isIssuerName(child, parent) &&
  child.signature.algorithmId === child.signatureAlgorithm.algorithmId &&
  child.signatureValue.valueBlock.unusedBits === 0 &&
  isSignedBy(
    parent.subjectPublicKeyInfo,
    child.signatureAlgorithm,
    child.signatureValue.valueBlock.valueHexView,
    child.tbsView,
  );

const isInDate = (certificate: Certificate, at: Date): boolean =>
  certificate.notBefore.value <= at && at <= certificate.notAfter.value;

const isUnderstood = (certificate: Certificate): boolean =>
  (certificate.extensions ?? []).every((one) => !one.critical || understood.has(one.extnID));

const isUsable = (certificate: Certificate, at: Date): boolean =>
  isInDate(certificate, at) && isUnderstood(certificate);

type Search = { pool: readonly Certificate[]; roots: readonly Certificate[]; at: Date };

/** Tries each certificate of the pool once, even where a hostile file refers to it in a circle. */
const climb = async (path: Certificate[], search: Search, tried: Set<Certificate>): Promise<Certificate[] | null> => {
  const top = path.at(-1);
  if (!top || path.length > longestPath) return null;
  const mayIssue = (one: Certificate) => (roomBelow(one) ?? -1) >= path.length - 1 && isUsable(one, search.at);
  for (const root of search.roots.filter(mayIssue)) if (await isIssuedBy(top, root)) return [...path, root];
  for (const next of search.pool.filter((one) => !tried.has(one) && mayIssue(one))) {
    if (!(await isIssuedBy(top, next))) continue;
    tried.add(next);
    const found = await climb([...path, next], search, tried);
    if (found) return found;
  }
  return null;
};

/**
 * The path from a certificate to a trusted root, valid at an instant (RFC 5280, 6.1, without revocation): names,
 * signatures, dates, the right to issue and its depth, no unknown critical extension. A trusted certificate is its own
 * path. Null where there is none.
 */
export const pathToRoot = async (leaf: Certificate, search: Search): Promise<Certificate[] | null> => {
  if (search.pool.length > largestPool || !isUsable(leaf, search.at)) return null;
  const isTrusted = search.roots.some((root) => sameBytes(toDer(root), toDer(leaf)));
  return isTrusted ? [leaf] : climb([leaf], search, new Set([leaf]));
};
