import "reflect-metadata";
import { createHash, verify, X509Certificate } from "node:crypto";
import {
  BasicConstraintsExtension,
  X509Certificate as Certificate,
  KeyUsageFlags,
  KeyUsagesExtension,
} from "@peculiar/x509";
import { fromBER, ObjectIdentifier, OctetString, Sequence } from "asn1js";
import { ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from "pkijs";
import type { FaultCode } from "./verdict";

export const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsaWithSha256: "1.2.840.113549.1.1.11",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
};

export type CheckedCms = { faults: FaultCode[]; certificate: X509Certificate | null };

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const digestOf = (...parts: Uint8Array[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const parse = (cms: Uint8Array): SignedData | null => {
  const outer = fromBER(cms);
  if (outer.offset !== cms.length) return null;
  const info = new ContentInfo({ schema: outer.result });
  const data = new SignedData({ schema: info.content });
  const again = new ContentInfo({ contentType: info.contentType, content: data.toSchema() }).toSchema().toBER(false);
  return same(new Uint8Array(again), cms) ? data : null;
};

const attributeOf = (signer: SignerInfo, type: string): unknown => {
  const found = signer.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : null;
};

const certificatesOf = (data: SignedData): X509Certificate[] =>
  (data.certificates ?? []).map((one) => new X509Certificate(Buffer.from(one.toSchema().toBER(false))));

const isPlain = (data: SignedData, signer: SignerInfo): boolean =>
  data.version === 1 &&
  data.encapContentInfo.eContentType === oid.data &&
  data.encapContentInfo.eContent === undefined &&
  (data.crls ?? []).length === 0 &&
  data.digestAlgorithms.length === 1 &&
  data.digestAlgorithms[0]?.algorithmId === oid.sha256 &&
  signer.version === 1 &&
  signer.digestAlgorithm.algorithmId === oid.sha256 &&
  [oid.rsaWithSha256, oid.ecdsaWithSha256].includes(signer.signatureAlgorithm.algorithmId) &&
  signer.unsignedAttrs === undefined;

const signerCertificate = (signer: SignerInfo, certificates: X509Certificate[]): X509Certificate | null => {
  if (!(signer.sid instanceof IssuerAndSerialNumber)) return null;
  const serial = Buffer.from(signer.sid.serialNumber.valueBlock.valueHexView);
  const issuer = new Uint8Array(signer.sid.issuer.toSchema().toBER(false));
  return (
    certificates.find((one) => {
      const parsed = new Certificate(one.raw);
      return (
        BigInt(`0x${parsed.serialNumber}`) === BigInt(`0x${serial.toString("hex")}`) &&
        same(new Uint8Array(parsed.issuerName.toArrayBuffer()), issuer)
      );
    }) ?? null
  );
};

const namesCertificate = (signer: SignerInfo, certificate: X509Certificate): boolean => {
  let value = attributeOf(signer, oid.signingCertificateV2);
  for (let depth = 0; depth < 3; depth++) value = value instanceof Sequence ? value.valueBlock.value[0] : null;
  return value instanceof OctetString && same(value.valueBlock.valueHexView, digestOf(certificate.raw));
};

const hasPurpose = (certificate: X509Certificate): boolean => {
  const parsed = new Certificate(certificate.raw);
  const usage = parsed.getExtension(KeyUsagesExtension)?.usages ?? 0;
  const signs = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;
  return (usage & signs) === signs && parsed.getExtension(BasicConstraintsExtension)?.ca !== true;
};

const issuedBy = (child: X509Certificate, parent: X509Certificate) =>
  parent.ca && child.checkIssued(parent) && child.verify(parent.publicKey);

/** The path from the signer to a given root through the certificates at hand; null when there is none. */
const pathOf = (leaf: X509Certificate, at: X509Certificate[], roots: X509Certificate[]): X509Certificate[] | null => {
  const root = roots.find((one) => issuedBy(leaf, one));
  if (root) return [leaf, root];
  for (const next of at.filter((one) => one.fingerprint256 !== leaf.fingerprint256 && issuedBy(leaf, one))) {
    const rest = pathOf(
      next,
      at.filter((one) => one !== next),
      roots,
    );
    if (rest) return [leaf, ...rest];
  }
  return null;
};

const signatureFaults = (
  signer: SignerInfo,
  certificate: X509Certificate,
  signed: [Uint8Array, Uint8Array],
): FaultCode[] => {
  const faults: FaultCode[] = [];
  const type = attributeOf(signer, oid.contentType);
  const digest = attributeOf(signer, oid.messageDigest);
  const attributes = Buffer.from(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== oid.data) faults.push("cms-malformed");
  if (!(digest instanceof OctetString) || !same(digest.valueBlock.valueHexView, digestOf(...signed)))
    faults.push("digest-differs");
  if (!verify("sha256", attributes, certificate.publicKey, Buffer.from(signer.signature.valueBlock.valueHexView)))
    faults.push("signature-invalid");
  if (!namesCertificate(signer, certificate)) faults.push("signing-certificate");
  if (!hasPurpose(certificate)) faults.push("certificate-purpose");
  return faults;
};

/** Checks the signature over the two parts of the file, who made it, and the way from its certificate to a root. */
export const checkCms = (cms: Uint8Array, signed: [Uint8Array, Uint8Array], roots: X509Certificate[]): CheckedCms => {
  const data = parse(cms);
  const signer = data?.signerInfos[0];
  if (!data || !signer || data.signerInfos.length !== 1 || !isPlain(data, signer))
    return { faults: ["cms-malformed"], certificate: null };
  const certificates = certificatesOf(data);
  const certificate = signerCertificate(signer, certificates);
  if (!certificate) return { faults: ["signing-certificate"], certificate: null };
  const faults = signatureFaults(signer, certificate, signed);
  const path = pathOf(certificate, certificates, roots);
  if (!path) faults.push("untrusted");
  else if (!certificates.every((one) => path.some((used) => same(used.raw, one.raw)))) faults.push("cms-malformed");
  return { faults, certificate };
};
