import { createHash } from "node:crypto";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import type { SealingKey } from "@/lib/server/seal/key/sealing-key";
import { oid } from "@/lib/verify/cms/cms";

/** Requests a token over a SHA-256 from an authority, and verifies it. */
export type StampDigest = (digest: Uint8Array) => Promise<Uint8Array>;

const hashOf = (...parts: readonly Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const derOf = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER(false));

const octets = (bytes: Uint8Array) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer });

/** The three signed attributes of PAdES B-B, in DER order. No signing-time: PAdES keeps the claimed time in the PDF. */
const signedAttributes = (signed: readonly Uint8Array[], certificate: Uint8Array): SignedAndUnsignedAttributes => {
  const essCertId = new Sequence({ value: [octets(hashOf(certificate))] });
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [octets(hashOf(...signed))] }),
    new Attribute({
      type: oid.signingCertificateV2,
      values: [new Sequence({ value: [new Sequence({ value: [essCertId] })] })],
    }),
  ];
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributes.sort((a, b) => Buffer.compare(derOf(a), derOf(b))),
  });
};

const certificateOf = (der: Uint8Array) => new Certificate({ schema: fromBER(Uint8Array.from(der).buffer).result });

/** The unsigned attribute with a token over the signature's bytes (RFC 5126, 6.1.1). */
const stampOf = async (signature: Uint8Array, stamp: StampDigest): Promise<SignedAndUnsignedAttributes> => {
  const token = fromBER(Uint8Array.from(await stamp(hashOf(signature)))).result;
  return new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: oid.signatureTimestamp, values: [token] })],
  });
};

const signerOf = async (signed: readonly Uint8Array[], key: SealingKey, stamp: StampDigest | null) => {
  const certificate = certificateOf(key.certificate);
  const signedAttrs = signedAttributes(signed, key.certificate);
  const toSign = Buffer.from(signedAttrs.toSchema().toBER(false));
  toSign[0] = 0x31;
  const signature = await key.sign(toSign);
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: oid.sha256 }),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({
      algorithmId: key.algorithm === "RSA" ? oid.rsaWithSha256 : oid.ecdsaWithSha256,
    }),
    signature: octets(signature),
    ...(stamp ? { unsignedAttrs: await stampOf(signature, stamp) } : {}),
  });
};

/**
 * Builds a detached CMS over the parts of a file, in DER, with a timestamp over its signature where `stamp` is given.
 */
export const buildCms = async (
  signed: readonly Uint8Array[],
  key: SealingKey,
  stamp: StampDigest | null = null,
): Promise<Uint8Array> => {
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: oid.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [key.certificate, ...key.chain].map(certificateOf),
    signerInfos: [await signerOf(signed, key, stamp)],
  });
  const content = new ContentInfo({ contentType: oid.signedData, content: data.toSchema() });
  return new Uint8Array(content.toSchema().toBER(false));
};
