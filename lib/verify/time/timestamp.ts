import type { Certificate } from "pkijs";
import {
  findExtension,
  isAuthority,
  isIssuedBy,
  pathToRoot,
  readCertificate,
  readKeyUsage,
  sameBytes,
  toDer,
} from "@/lib/verify/cms/chain";
import { subjectName } from "@/lib/verify/cms/distinguished-name";
import { isSignedBy } from "@/lib/verify/cms/signature";
import { toHex } from "@/lib/verify/digest";
import { failToken, type TimestampFault, TimestampRefused } from "./fault";
import { hasContentDigest, isPlainAlgorithm, namesItsCertificate, readToken, type TimestampToken } from "./token";

const sha256 = "2.16.840.1.101.3.4.2.1";
const anyPolicy = "2.5.29.32.0";
const extendedKeyUsage = "2.5.29.37";
/** DER of a sequence that holds id-kp-timeStamping and nothing else. */
const timeStampingOnly = Uint8Array.of(0x30, 0x0a, 0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x08);
const signs = 0x80 | 0x40;

/** The content of a valid token. */
export type Timestamp = {
  /** ISO 8601 in UTC, with milliseconds. */
  at: string;
  /** Of the token, in lower-case hexadecimal. */
  serial: string;
  /** The authority, as its certificate names it. */
  authority: string;
  policy: string;
  /** DER: the authority's certificate first, a trusted root last. */
  path: Uint8Array[];
};

type VerifiedToken = { fault: null; stamp: Timestamp } | { fault: TimestampFault; stamp: null };

type ExpectedTimestamp = {
  /** SHA-256 of what the token is about. */
  digest: Uint8Array;
  /** DER; the authority's chain must end at one of them. */
  roots: readonly Uint8Array[];
  /** The nonce of our request, where we asked for the token. */
  nonce?: Uint8Array;
};

const requireAnswer = ({ info }: TimestampToken, { digest, nonce }: ExpectedTimestamp): void => {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const about =
    hashAlgorithm.algorithmId === sha256 &&
    isPlainAlgorithm(hashAlgorithm) &&
    sameBytes(hashedMessage.valueBlock.valueHexView, digest);
  const asked = !nonce || (info.nonce !== undefined && sameBytes(info.nonce.valueBlock.valueHexView, nonce));
  if (!about && nonce && !asked) failToken("timestamp-replayed");
  if (!about) failToken("timestamp-imprint");
  if (!asked) failToken("timestamp-nonce");
};

const requireInfo = ({ info }: TimestampToken): void => {
  if (info.version !== 1 || Number.isNaN(info.genTime.getTime())) failToken("timestamp-malformed");
  if (info.extensions?.some((one) => one.critical)) failToken("timestamp-malformed");
  if (!/^[0-2](\.\d+){2,}$/.test(info.policy) || info.policy === anyPolicy) failToken("timestamp-policy");
};

/** True where a critical extension restricts the certificate to timestamps (RFC 3161, 2.3). */
const isForTimestamps = (certificate: Certificate): boolean => {
  const purpose = findExtension(certificate, extendedKeyUsage);
  const usage = readKeyUsage(certificate);
  return (
    purpose?.critical === true &&
    sameBytes(purpose.extnValue.valueBlock.valueHexView, timeStampingOnly) &&
    (usage === null || (usage & signs) !== 0) &&
    !isAuthority(certificate)
  );
};

const requireSignature = async (token: TimestampToken): Promise<void> => {
  const { signer, certificate } = token;
  const attributes = new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  const key = certificate.subjectPublicKeyInfo;
  const signature = signer.signature.valueBlock.valueHexView;
  const digest = signer.digestAlgorithm.algorithmId;
  if (!(await hasContentDigest(token))) failToken("timestamp-signature");
  if (!(await isSignedBy(key, signer.signatureAlgorithm, signature, attributes, digest)))
    failToken("timestamp-signature");
  if (!(await namesItsCertificate(token)) || !isForTimestamps(certificate)) failToken("timestamp-certificate");
};

/**
 * Throws unless each certificate in the token is issued by another one or by a root, so that nothing can hide there.
 */
const requireIssuers = async (certificates: readonly Certificate[], roots: readonly Certificate[]): Promise<void> => {
  for (const one of certificates) {
    const isRoot = roots.some((root) => sameBytes(toDer(root), toDer(one)));
    let issued = isRoot;
    for (const parent of issued ? [] : [...roots, ...certificates]) issued ||= await isIssuedBy(one, parent);
    if (!issued) failToken("timestamp-malformed");
  }
};

const examine = async (bytes: Uint8Array, expected: ExpectedTimestamp): Promise<Timestamp> => {
  const token = readToken(bytes);
  requireInfo(token);
  requireAnswer(token, expected);
  await requireSignature(token);
  const { info, certificates, certificate } = token;
  const roots = expected.roots.map(readCertificate);
  const path = await pathToRoot(certificate, { pool: certificates, roots, at: info.genTime });
  if (!path) return failToken("timestamp-untrusted");
  await requireIssuers(certificates, roots);
  return {
    at: info.genTime.toISOString(),
    serial: toHex(info.serialNumber.valueBlock.valueHexView),
    authority: subjectName(certificate),
    policy: info.policy,
    path: path.map(toDer),
  };
};

/**
 * Verifies a timestamp token (RFC 3161): imprint, nonce, policy, signature, the certificate's purpose, and its chain to
 * a given root at the token's own time. Answers a fault or the timestamp, for any bytes.
 */
export const verifyToken = async (token: Uint8Array, expected: ExpectedTimestamp): Promise<VerifiedToken> => {
  try {
    return { fault: null, stamp: await examine(token, expected) };
  } catch (error) {
    return { fault: error instanceof TimestampRefused ? error.fault : "timestamp-malformed", stamp: null };
  }
};
