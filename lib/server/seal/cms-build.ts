import { createHash, createPrivateKey, sign } from "node:crypto";
import { promisify } from "node:util";
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
import { oid } from "@/lib/verify/cms";
import type { SealingKey } from "./key";

const signAsync = promisify(sign) as (
  algorithm: string,
  data: Uint8Array,
  key: ReturnType<typeof createPrivateKey>,
) => Promise<Buffer>;

const hashOf = (...parts: readonly Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const derOf = (attribute: Attribute) => Buffer.from(attribute.toSchema().toBER(false));

const octets = (bytes: Uint8Array) => new OctetString({ valueHex: Uint8Array.from(bytes).buffer });

/** The three signed attributes of PAdES B-B, in DER order. No signing-time: PAdES keeps the claimed time outside. */
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

/** A detached CMS over the parts of a file, in DER. */
export const buildCms = async (signed: readonly Uint8Array[], key: SealingKey): Promise<Uint8Array> => {
  const privateKey = createPrivateKey(key.privateKey);
  const certificate = certificateOf(key.certificate);
  const signedAttrs = signedAttributes(signed, key.certificate);
  const toSign = Buffer.from(signedAttrs.toSchema().toBER(false));
  toSign[0] = 0x31;
  const digest = new AlgorithmIdentifier({ algorithmId: oid.sha256 });
  const algorithmId = privateKey.asymmetricKeyType === "rsa" ? oid.rsaWithSha256 : oid.ecdsaWithSha256;
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digest,
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId }),
    signature: octets(await signAsync("sha256", toSign, privateKey)),
  });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [digest],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [certificate, ...key.chain.map(certificateOf)],
    signerInfos: [signer],
  });
  const content = new ContentInfo({ contentType: oid.signedData, content: data.toSchema() });
  return new Uint8Array(content.toSchema().toBER(false));
};
