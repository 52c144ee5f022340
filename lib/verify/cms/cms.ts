import { fromBER } from "asn1js";
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo } from "pkijs";
import type { FaultCode } from "@/lib/verify/verdict";
import { sameBytes } from "./chain";
import { isDer } from "./der";

export const oid = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  signatureTimestamp: "1.2.840.113549.1.9.16.2.14",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsaWithSha256: "1.2.840.113549.1.1.11",
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
};

/** The parsed signature of a seal: one signer, and the certificate it names. */
export type Cms = {
  signer: SignerInfo;
  certificate: Certificate;
  certificates: Certificate[];
  /** A token over the signature, in DER and unchecked. */
  timestamp: Uint8Array | null;
};
type ReadCms = { fault: null; cms: Cms } | { fault: FaultCode; cms: null };

const parse = (bytes: Uint8Array): SignedData | null => {
  if (!isDer(bytes)) return null;
  const info = new ContentInfo({ schema: fromBER(bytes).result });
  if (info.contentType !== oid.signedData) return null;
  const data = new SignedData({ schema: info.content });
  const again = new ContentInfo({ contentType: info.contentType, content: data.toSchema() }).toSchema().toBER(false);
  return sameBytes(new Uint8Array(again), bytes) ? data : null;
};

/** True where the only unsigned attribute is one timestamp over the signature. */
const isUnsignedOrTimed = ({ unsignedAttrs }: SignerInfo): boolean => {
  if (unsignedAttrs === undefined) return true;
  const [only, ...more] = unsignedAttrs.attributes;
  return more.length === 0 && only?.type === oid.signatureTimestamp && only.values.length === 1;
};

const timestampOf = ({ unsignedAttrs }: SignerInfo): Uint8Array | null => {
  const token = unsignedAttrs?.attributes[0]?.values[0];
  return token ? new Uint8Array(token.toBER(false)) : null;
};

const isPlain = (data: SignedData, signer: SignerInfo): boolean =>
  data.version === 1 &&
  data.signerInfos.length === 1 &&
  data.encapContentInfo.eContentType === oid.data &&
  data.encapContentInfo.eContent === undefined &&
  (data.crls ?? []).length === 0 &&
  (data.certificates ?? []).every((one) => one instanceof Certificate) &&
  data.digestAlgorithms.length === 1 &&
  data.digestAlgorithms[0]?.algorithmId === oid.sha256 &&
  signer.version === 1 &&
  signer.digestAlgorithm.algorithmId === oid.sha256 &&
  [oid.rsaWithSha256, oid.ecdsaWithSha256].includes(signer.signatureAlgorithm.algorithmId) &&
  isUnsignedOrTimed(signer);

/** The one value of a signed attribute; null where it is absent or there is more than one. */
export const signedAttribute = (signer: SignerInfo, type: string): unknown => {
  const found = signer.signedAttrs?.attributes.filter((attribute) => attribute.type === type) ?? [];
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : null;
};

/** The certificate that a signer names by issuer and serial number, among those the signature carries. */
export const designatedCertificate = (
  { sid }: SignerInfo,
  certificates: readonly Certificate[],
): Certificate | undefined => {
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  const issuer = new Uint8Array(sid.issuer.toSchema().toBER(false));
  return certificates.find(
    (one) =>
      sameBytes(one.serialNumber.valueBlock.valueHexView, sid.serialNumber.valueBlock.valueHexView) &&
      sameBytes(new Uint8Array(one.issuer.toSchema().toBER(false)), issuer),
  );
};

const readPlain = (bytes: Uint8Array): ReadCms => {
  const data = parse(bytes);
  const signer = data?.signerInfos[0];
  if (!data || !signer || !isPlain(data, signer)) return { fault: "cms-malformed", cms: null };
  const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate);
  const certificate = designatedCertificate(signer, certificates);
  if (!certificate) return { fault: "signing-certificate", cms: null };
  return { fault: null, cms: { signer, certificate, certificates, timestamp: timestampOf(signer) } };
};

/** Parses a detached signature; anything unusual or ambiguous is refused. */
export const readCms = (bytes: Uint8Array): ReadCms => {
  try {
    return readPlain(bytes);
  } catch {
    return { fault: "cms-malformed", cms: null };
  }
};
